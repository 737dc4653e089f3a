import type { SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { RoundInput, RoundProofFigures, RoundResult } from '../matching/round/types.ts';
import { MatchingRound, type RoundFields } from './model.ts';
import { unpackParticipants } from './participants.ts';
import type { Publication } from './proposePairs.ts';
import { roundInput } from './roundInput.ts';

/**
 * A matched round as its matcher knows it, to compare its result with another one: everybody who was frozen, as if nobody
 * had been told yet. Reads only.
 */
export async function wholeRound(
  ctx: SystemContext,
  { round, programme, result }: Publication,
): Promise<{ round: RoundInput; result: RoundResult }> {
  const stored = await MatchingRound.findOne({ _id: round._id, tenantId: ctx.tenantId }, { frozen: 1 }).lean<
    Pick<RoundFields, 'frozen'>
  >();
  if (!stored?.frozen || !round.result) throw new DomainError('conflict', 'notMatchedYet');
  const matched = new Set([
    ...result.groups().flatMap(({ members }) => members),
    ...result.unmatched().map(({ personId }) => personId),
  ]);
  const participants = unpackParticipants(stored.frozen).filter(({ personId }) => matched.has(personId));
  const proof: RoundProofFigures = round.result.proof;
  return {
    round: await roundInput(ctx, { round, programme, participants, at: stored.frozen.at, isUntold: true }),
    result: { groups: result.groups(), unmatched: result.unmatched(), relaxedTo: result.relaxedTo, proof },
  };
}
