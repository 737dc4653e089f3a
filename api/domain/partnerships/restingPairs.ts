import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';

const dayMs = 86_400_000;
/** Days after an end or a no in which two people are not suggested to each other again. */
export const restDays = 90;
/** The same after a request was taken back: as if it had not been asked, but not at once again. */
export const restDaysAfterTakingBack = 7;

/** Whom the actor can't be suggested to now, and with whom there was a partnership before. */
export interface PastPairs {
  /** Asked and open, answered but not yet told, together, or closed less than 90 days ago. */
  readonly resting: ReadonlySet<string>;
  readonly met: ReadonlySet<string>;
}

/** The actor's pairs that matching must know: not those who met for 25 minutes. Reads only; one query on the index by member. */
export async function restingPairs(ctx: Context): Promise<PastPairs> {
  const pairs = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': new Types.ObjectId(ctx.actor.personId),
      kind: trusted({ $ne: 'oneOff' }),
    },
    { members: 1, openKey: 1, closedAt: 1, closedBecause: 1, acceptedAt: 1 },
  ).lean();
  const resting = new Set<string>();
  const met = new Set<string>();
  for (const pair of pairs) {
    const rest = pair.closedBecause === 'withdrawn' ? restDaysAfterTakingBack : restDays;
    const isResting = pair.openKey || (pair.closedAt && pair.closedAt.getTime() + rest * dayMs > ctx.now.getTime());
    for (const { personId } of pair.members) {
      if (isResting) resting.add(personId.toString());
      if (pair.acceptedAt) met.add(personId.toString());
    }
  }
  resting.delete(ctx.actor.personId);
  met.delete(ctx.actor.personId);
  return { resting, met };
}
