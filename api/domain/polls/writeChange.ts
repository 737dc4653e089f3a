import type { PollResults, WriteChangeInput } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessResults } from './accessResults.ts';
import { getResults } from './getResults.ts';
import { FeedbackPoll } from './model.ts';
import { tellBatch, tellResults } from './tellResults.ts';

/**
 * A lead says what changes because of a poll, or says it in other words: everybody reads it beside the results. The first
 * time those asked are told, should they not have been yet. Errors: `leadsOnly`, and as of `accessResults`.
 */
export async function writeChange(
  ctx: Context,
  { id, change }: WriteChangeInput & { id: string },
): Promise<PollResults> {
  const { poll, isLead } = await accessResults(ctx, id);
  if (!isLead) throw new DomainError('forbidden', 'leadsOnly');
  if (poll.change !== change) {
    await inTransaction(async () => {
      await FeedbackPoll.updateOne(
        { _id: poll._id, tenantId: ctx.tenantId, state: 'closed' },
        { $set: { change, changeBy: ctx.actor.personId, changeAt: ctx.now, tellAt: ctx.now }, $inc: { version: 1 } },
      );
      await recordAudit(ctx, { action: 'poll.changeWritten', subject: id });
    });
    // Many people are told by the sweep.
    if (poll.asked <= tellBatch) await tellResults(ctx, poll);
  }
  return getResults(ctx, { id });
}
