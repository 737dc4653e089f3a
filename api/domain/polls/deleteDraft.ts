import type { PollList } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedPoll } from './access.ts';
import { listPolls } from './listPolls.ts';
import { FeedbackPoll } from './model.ts';

/** Removes a draft for good; what was opened is called off instead. Error: `pollNotDraft`. */
export async function deleteDraft(ctx: Context, { id }: { id: string }): Promise<PollList> {
  const { poll, programme } = await accessLedPoll(ctx, id);
  await inTransaction(async () => {
    const { deletedCount } = await FeedbackPoll.deleteOne({ _id: poll._id, tenantId: ctx.tenantId, state: 'draft' });
    if (deletedCount === 0) throw new DomainError('conflict', 'pollNotDraft');
    await recordAudit(ctx, { action: 'poll.deleted', subject: id });
  });
  return listPolls(ctx, { id: programme._id.toString() });
}
