import type { PollView } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedPoll } from './access.ts';
import { destroySealed } from './closePoll.ts';
import { getPoll } from './getPoll.ts';
import { shutPoll } from './holdOpen.ts';
import { FeedbackPoll } from './model.ts';
import { answerable, isOfSessions } from './policy.ts';

/** Longer than an answer can be under way. */
const sweptAfterMs = 5 * 60_000;

/**
 * Calls a poll off: the key to its answers is destroyed, then the answers, nothing of it is ever shown, and those asked see
 * that. Nobody closes a poll early. Safe to repeat; what a process that died has left goes with the sweep. Errors:
 * `pollClosed`, `pollNotOpen`.
 */
export async function cancelPoll(ctx: Context, { id }: { id: string }): Promise<PollView> {
  const { poll } = await accessLedPoll(ctx, id);
  if (poll.state === 'draft' || isOfSessions(poll.template)) throw new DomainError('conflict', 'pollNotOpen');
  const over = { state: 'cancelled', remindAt: null, tellAt: null } as const;
  const leaseUntil = new Date(ctx.now.getTime() + sweptAfterMs);
  await inTransaction(async () => {
    const cancelled = await FeedbackPoll.updateOne(
      { _id: poll._id, tenantId: ctx.tenantId, state: trusted({ $in: [...answerable] }) },
      { $set: { ...over, leaseUntil }, $unset: { wrappedKey: true, keyFingerprint: true }, $inc: { version: 1 } },
    );
    if (cancelled.modifiedCount > 0) await recordAudit(ctx, { action: 'poll.cancelled', subject: id });
  });
  const view = await getPoll(ctx, { id });
  if (view.state !== 'cancelled') throw new DomainError('conflict', 'pollClosed');
  await shutPoll(ctx, poll);
  await destroySealed(ctx, poll);
  return view;
}
