import type { RoundInput, RoundResult } from '../matching/round/types.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { findProgrammes, type ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { heldBy, workerContext, type ClaimedMatching, type MatchingWorker } from './claimMatching.ts';
import { figuresOf } from './figures.ts';
import { peopleOf } from './freeze.ts';
import { hashInput } from './hashInput.ts';
import { MatchingRound } from './model.ts';
import { frozenIds, unpackParticipants, type Participant } from './participants.ts';
import { packResult } from './packResult.ts';
import { roundInput } from './roundInput.ts';

/**
 * Matches one claimed round and stores result, figures, proof and input hash in one update, with the message to its leads
 * in the same transaction. Only whoever still holds the lease of this very request stores: of two workers, or after a
 * stop, one result or none. Rejects when the matcher does. False: it was stopped, or another was first.
 */
export async function runMatching(worker: MatchingWorker, claimed: ClaimedMatching): Promise<boolean> {
  const ctx = workerContext(worker);
  const { round } = claimed;
  const programme = (await findProgrammes(ctx, [round.programmeId])).get(round.programmeId.toString());
  if (!programme || !round.frozen) return false;
  const started = worker.now().getTime();
  const participants = await stillHere(ctx, claimed);
  const input = await roundInput(ctx, { round, programme, participants, at: round.frozen.at });
  const inputHash = await hashInput(input);
  const result = await worker.matcher.plan(input, {
    signal: claimed.stopped.signal,
    onProgress: (progress) => (claimed.progress = progress),
  });
  const milliseconds = worker.now().getTime() - started;
  const stored = toStored(claimed, input, result, { inputHash, milliseconds });
  const isStored = await inTransaction(() => store(worker, claimed, programme, stored));
  if (isStored) worker.wakeDelivery();
  return isStored;
}

/**
 * Those of the frozen people who still take part: nobody is added, who left or went on a break is not matched, and a mentor
 * who made less room is matched with fewer.
 */
async function stillHere(ctx: SystemContext, { round }: ClaimedMatching): Promise<Participant[]> {
  if (!round.frozen) return [];
  const now = new Map((await peopleOf(ctx, round)).map((one) => [one.personId, one]));
  return unpackParticipants(round.frozen).flatMap((frozen) => {
    const today = now.get(frozen.personId);
    return today?.role === frozen.role ? [{ ...frozen, places: Math.min(frozen.places, today.places) }] : [];
  });
}

function toStored(
  { round, requestId }: ClaimedMatching,
  input: RoundInput,
  result: RoundResult,
  { inputHash, milliseconds }: { inputHash: string; milliseconds: number },
) {
  if (!round.frozen) throw new Error('a round without frozen people was matched');
  const proof = result.proof;
  return {
    requestId,
    ...packResult(result, frozenIds(round.frozen)),
    figures: figuresOf(result, input.participants),
    proof: { ...proof, milliseconds, inputHash },
  };
}

async function store(
  worker: MatchingWorker,
  claimed: ClaimedMatching,
  programme: ProgrammeFacts,
  result: ReturnType<typeof toStored>,
): Promise<boolean> {
  const ctx = workerContext(worker);
  const { round, requestId } = claimed;
  const stored = await MatchingRound.updateOne(heldBy(worker, claimed), {
    $set: { result: { ...result, at: ctx.now }, 'request.leaseOwner': null, 'request.leaseUntil': null },
    $inc: { version: 1 },
  });
  if (stored.modifiedCount === 0) return false;
  for (const personId of round.request?.tellsLeads ? programme.leadIds : []) {
    const dedupeKey = `roundReady:${requestId.toString()}:${personId.toString()}`;
    await queueMessage(ctx, { personId, kind: 'roundReady', dedupeKey, roundId: round._id });
  }
  const { matched, people } = result.figures;
  await recordAudit(ctx, { action: 'round.matched', subject: round._id.toString(), detail: { matched, people } });
  return true;
}
