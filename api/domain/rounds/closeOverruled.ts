import { blocksSince } from '../blocks/blocksSince.ts';
import type { SystemContext } from '../context.ts';
import { closeUnwanted } from '../partnerships/ofRound/closeUnwanted.ts';
import { leftSince } from '../programmes/leftSince.ts';
import type { LightRound } from './lightRound.ts';

/** Clocks differ, and a change begun before publication may be committed after it. */
const marginMs = 10 * 60_000;

/**
 * Closes pairs of a published round of which one left the programme or wrote "don't match me with" at the moment in which
 * they were written, so that neither of the two transactions saw the other. Called after such a commit and before anybody is
 * told, and by the sweep for a process that died in between. Only what was said since publication is read: everything before
 * it was seen. Answers how many pairs were closed.
 */
export async function closeOverruled(
  ctx: SystemContext,
  { _id, programmeId, publishedAt }: Pick<LightRound, '_id' | 'programmeId' | 'publishedAt'>,
): Promise<number> {
  const since = new Date((publishedAt ?? ctx.now).getTime() - marginMs);
  const left = await leftSince(ctx, programmeId, since);
  const wishes = [...left.map((personId) => ({ personId, otherId: null })), ...(await blocksSince(ctx, since))];
  return closeUnwanted(ctx, _id, wishes);
}
