import type { PollView } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedPoll } from './access.ts';
import { getPoll } from './getPoll.ts';
import { FeedbackPoll, PollResponse } from './model.ts';
import { answerable, isOfSessions } from './policy.ts';

/**
 * Calls a poll off: every answer and the key to them are destroyed in one step, nothing of it is ever shown, and those asked
 * see that. Nobody closes a poll early. Safe to repeat. Errors: `pollClosed`, `pollNotOpen`.
 */
export async function cancelPoll(ctx: Context, { id }: { id: string }): Promise<PollView> {
  const { poll } = await accessLedPoll(ctx, id);
  if (poll.state === 'draft' || isOfSessions(poll.template)) throw new DomainError('conflict', 'pollNotOpen');
  await inTransaction(async () => {
    const cancelled = await FeedbackPoll.updateOne(
      { _id: poll._id, tenantId: ctx.tenantId, state: trusted({ $in: [...answerable] }) },
      {
        $set: { state: 'cancelled', remindAt: null, tellAt: null },
        $unset: { wrappedKey: true },
        $inc: { version: 1 },
      },
    );
    if (cancelled.modifiedCount === 0) return;
    await PollResponse.deleteMany({ tenantId: ctx.tenantId, pollId: poll._id });
    await recordAudit(ctx, { action: 'poll.cancelled', subject: id });
  });
  const view = await getPoll(ctx, { id });
  if (view.state !== 'cancelled') throw new DomainError('conflict', 'pollClosed');
  return view;
}
