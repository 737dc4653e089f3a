import type { PollResults } from '../../contracts/pollResults.ts';
import type { WriteChangeInput } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { cancelPollMessages } from '../messages/cancelMessages.ts';
import type { PollRow } from './access.ts';
import { accessResults } from './accessResults.ts';
import { getResults } from './getResults.ts';
import { FeedbackPoll } from './model.ts';
import { tellBatch, tellResults } from './tellResults.ts';

/**
 * A lead says what changes because of a poll, or says it in other words: everybody reads it beside the results. The first
 * time everybody asked is told, also who has been told before what came of it; of a poll in a channel nobody is. Errors:
 * `leadsOnly`, `pollChanged` (another lead has written meanwhile), and as of `accessResults`.
 */
export async function writeChange(
  ctx: Context,
  { id, change, version }: WriteChangeInput & { id: string },
): Promise<PollResults> {
  const { poll, isLead } = await accessResults(ctx, id);
  if (!isLead) throw new DomainError('forbidden', 'leadsOnly');
  if (poll.change !== change) {
    await inTransaction(() => write(ctx, poll, { change, version }));
    const now = await FeedbackPoll.findOne({ _id: poll._id, tenantId: ctx.tenantId }).lean();
    // Many people are told by the sweep.
    if (now && now.asked <= tellBatch) await tellResults(ctx, now);
  }
  return getResults(ctx, { id });
}

async function write(ctx: Context, { _id, tellsChange }: PollRow, { change, version }: WriteChangeInput) {
  const { tenantId, now } = ctx;
  const written = await FeedbackPoll.updateOne(
    { _id, tenantId, state: 'closed', version },
    {
      $set: {
        ...{ change, changeBy: ctx.actor.personId, changeAt: now },
        ...(!tellsChange && { tellsChange: true, tellAt: now, toldAt: null }),
      },
      $inc: { version: 1 },
    },
  );
  if (written.modifiedCount === 0) throw new DomainError('conflict', 'pollChanged');
  // What has not left yet would say the same as the message about the change.
  if (!tellsChange) await cancelPollMessages(ctx, _id, 'pollClosed');
  await recordAudit(ctx, { action: 'poll.changeWritten', subject: _id.toString() });
}
