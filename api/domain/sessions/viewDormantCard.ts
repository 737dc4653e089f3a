import type { SessionCardView } from '../../contracts/sessionCards.ts';
import type { Context } from '../context.ts';
import { findPeople } from '../people/findPeople.ts';
import { pauseDay } from '../people/pauseDay.ts';
import { accessPlan } from './access.ts';
import { upcomingSlots } from './upcomingSlots.ts';
import { cardOfOthers, otherTimeZone, slotsShown } from './viewSessionCard.ts';

/**
 * The card about two who have not met for a while: whether they go on, proposed times (`ask`), or until when they pause;
 * null where nobody else is left or it has ended. Not a member is `not_found`. Reads only.
 */
export async function viewDormantCard(
  ctx: Context,
  { partnershipId, ask }: { partnershipId: string; ask?: 'times' | undefined },
): Promise<SessionCardView | null> {
  const { partnership, plan } = await accessPlan(ctx, partnershipId);
  if (plan.isOver) return null;
  const people = await findPeople(
    ctx,
    partnership.members.map(({ personId }) => personId),
  );
  const others = cardOfOthers(partnership, people, ctx.actor.personId);
  if (!others) return null;
  const card = { partnershipId: partnership.id, version: plan.version, ...others };
  if (ask === 'times') {
    const slots = await upcomingSlots(ctx, { partnershipId }, slotsShown);
    const zone = otherTimeZone(people, ctx.actor.personId, others.person.id);
    return { card: 'pairTimes', slots, otherTimeZone: zone, ...card };
  }
  const timeZone = people.get(ctx.actor.personId)?.timeZone ?? 'Etc/UTC';
  const until = pauseDay({ pausedUntil: plan.pausedUntil ?? null, timeZone }, ctx.now);
  if (until) return { card: 'pairPaused', until, ...card };
  return { card: 'dormant', lastMet: plan.lastMetAt ?? null, ...card };
}
