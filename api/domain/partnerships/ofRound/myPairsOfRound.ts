import { Types } from 'mongoose';
import type { PartnershipView } from '../../../contracts/partnerships.ts';
import type { Context } from '../../context.ts';
import { Partnership } from '../model.ts';
import { viewAll } from '../viewAll.ts';

/** The actor's pairs of this round as the actor may see them: open or running ones. Reads only. */
export async function myPairsOfRound(ctx: Context, roundId: Types.ObjectId): Promise<PartnershipView[]> {
  const mine = await Partnership.find({
    tenantId: ctx.tenantId,
    'round.roundId': roundId,
    'members.personId': new Types.ObjectId(ctx.actor.personId),
  }).sort({ proposedAt: -1, _id: 1 });
  const views = await viewAll(ctx, ctx.actor.personId, mine);
  return views.filter(({ state }) => state === 'proposed' || state === 'active');
}
