import type { SystemContext } from '../context.ts';
import { findPeople } from '../people/findPeople.ts';
import type { MeetingPlanDocument } from './model.ts';

/** When the pause of a partnership and the breaks of its members are over, the latest of them; null: there are none. */
export async function awayUntil(
  ctx: Pick<SystemContext, 'tenantId'>,
  plan: Pick<MeetingPlanDocument, 'pausedUntil' | 'members'>,
): Promise<Date | null> {
  const people = await findPeople(
    ctx,
    plan.members.map(({ personId }) => personId),
  );
  const ends = [plan.pausedUntil, ...[...people.values()].map(({ pausedUntil }) => pausedUntil)];
  return ends.reduce<Date | null>((latest, end) => (end && (!latest || end > latest) ? end : latest), null);
}
