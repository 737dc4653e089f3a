import { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { Partnership } from './model.ts';
import { isAsker } from './policy.ts';
import { viewAll } from './viewAll.ts';

const day = 86_400_000;
/** A request that came to nothing leaves the board of both after two weeks; wrapped-up ones stay. */
const forgetAfterMs = 14 * day;
const most = 100;

/** Everything the actor has or had, newest first, at most 100. What the actor took back is not shown again. */
export async function listPartnerships(ctx: Context): Promise<{ partnerships: PartnershipView[] }> {
  const found = await Partnership.find({
    tenantId: ctx.tenantId,
    'members.personId': new Types.ObjectId(ctx.actor.personId),
  })
    .sort({ proposedAt: -1 })
    .limit(most);
  const shown = found.filter((one) => {
    if (one.closedBecause === 'withdrawn') return false;
    if (one.state !== 'declined' && one.state !== 'expired') return true;
    const isMineAndTold = isAsker(one, ctx.actor.personId) || one.isRevealed;
    return !isMineAndTold || (one.closedAt ?? ctx.now).getTime() > ctx.now.getTime() - forgetAfterMs;
  });
  return { partnerships: await viewAll(ctx, ctx.actor.personId, shown) };
}
