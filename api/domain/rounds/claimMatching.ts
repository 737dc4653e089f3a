import type { Types } from 'mongoose';
import type { MatchingProgress } from '../../contracts/rounds.ts';
import type { Log, SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import type { RoundMatcher } from '../matching/round/types.ts';
import { giveUpMatching, nextAttemptAt } from './giveUpMatching.ts';
import { MatchingRound, type RoundFields } from './model.ts';

/** What matching needs from outside. `owner` names the process in leases. */
export interface MatchingWorker {
  tenantId: string;
  matcher: RoundMatcher;
  now: () => Date;
  log: Log;
  owner: string;
  wakeDelivery: () => void;
  sealKey: Uint8Array;
}

/** A round that belongs to this process until its lease runs out. */
export interface ClaimedMatching {
  readonly round: RoundFields;
  readonly requestId: Types.ObjectId;
  /** What was last heard of it, for the next beat. */
  progress: Pick<MatchingProgress, 'step' | 'share' | 'comparedPairs'>;
  /** Aborted when the lease is lost: the lead stopped it, or changed what is to be matched. */
  readonly stopped: AbortController;
}

const leaseMs = 30_000;

export const workerContext = ({ tenantId, now, log, wakeDelivery, sealKey }: MatchingWorker): SystemContext => ({
  tenantId,
  now: now(),
  log,
  wakeDelivery,
  sealKey,
  door: 'system',
});

/**
 * Takes one matching that waits, or whose worker has died, for this process; null when there is none. A conditional
 * update, so of two workers one gets it.
 */
export async function claimMatching(worker: MatchingWorker): Promise<ClaimedMatching | null> {
  const now = worker.now();
  const free = {
    tenantId: worker.tenantId,
    state: 'matching' as const,
    result: null,
    'request.failedAt': null,
    $or: [{ 'request.leaseUntil': null }, { 'request.leaseUntil': trusted({ $lt: now }) }],
  };
  await giveUpMatching(workerContext(worker), free);
  const round = await MatchingRound.findOneAndUpdate(
    free,
    {
      $set: {
        'request.leaseOwner': worker.owner,
        'request.leaseUntil': new Date(now.getTime() + leaseMs),
        'request.startedAt': now,
        'request.step': 'frozen',
        'request.share': 0,
        'request.comparedPairs': null,
      },
      $inc: { 'request.attempts': 1 },
    },
    { returnDocument: 'after' },
  ).lean<RoundFields>();
  if (!round?.request) return null;
  const progress = { step: 'frozen' as const, share: 0, comparedPairs: null };
  return { round, requestId: round.request.id, progress, stopped: new AbortController() };
}

/** The matching as long as it is this worker's. */
export const heldBy = (worker: MatchingWorker, { round, requestId }: ClaimedMatching) => ({
  _id: round._id,
  tenantId: worker.tenantId,
  state: 'matching' as const,
  result: null,
  'request.id': requestId,
  'request.leaseOwner': worker.owner,
});

/** One beat: the lease goes on and the progress is shown. Aborts the matching when it is no longer this worker's. */
export async function keepMatching(worker: MatchingWorker, claimed: ClaimedMatching): Promise<void> {
  const { step, share, comparedPairs } = claimed.progress;
  const kept = await MatchingRound.updateOne(heldBy(worker, claimed), {
    $set: {
      'request.leaseUntil': new Date(worker.now().getTime() + leaseMs),
      'request.step': step,
      'request.share': share,
      'request.comparedPairs': comparedPairs,
    },
  });
  if (kept.matchedCount === 0) claimed.stopped.abort(new Error('the matching was stopped or taken over'));
}

/** This worker stops: the matching is free again at once, for another. */
export async function releaseMatching(worker: MatchingWorker, claimed: ClaimedMatching): Promise<void> {
  await MatchingRound.updateOne(heldBy(worker, claimed), {
    $set: { 'request.leaseOwner': null, 'request.leaseUntil': null },
  });
}

/** Something broke: the matching is free again after a while that grows with each attempt. */
export async function postponeMatching(worker: MatchingWorker, claimed: ClaimedMatching): Promise<void> {
  const leaseUntil = nextAttemptAt(claimed.round.request?.attempts ?? 1, worker.now());
  await MatchingRound.updateOne(heldBy(worker, claimed), {
    $set: { 'request.leaseOwner': null, 'request.leaseUntil': leaseUntil },
  });
}
