import type { PollView } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedPoll, type PollRow } from './access.ts';
import { askBatch, askEverybody } from './askEverybody.ts';
import { getPoll } from './getPoll.ts';
import { FeedbackPoll } from './model.ts';
import { openedFields } from './openedFields.ts';
import { isAnswerable, whatIsMissing } from './policy.ts';
import { whoIsAsked } from './whoIsAsked.ts';

/**
 * Sends a draft to everybody who is in its programme: questions, thresholds and key are fixed by one conditional update,
 * then people are asked, many of them by the sweep. Opening twice is opening once. Errors: `pollChanged` (another version
 * than the one read over), `pollNotDraft`, `pollNotRunning`, `nobodyEnrolled`, and what `whatIsMissing` names.
 */
export async function openPoll(ctx: Context, { id, version }: { id: string; version: number }): Promise<PollView> {
  const { poll, programme } = await accessLedPoll(ctx, id);
  if (poll.state === 'draft') {
    if (version !== poll.version) throw new DomainError('conflict', 'pollChanged');
    if (programme.state !== 'running') throw new DomainError('conflict', 'pollNotRunning');
    const missing = whatIsMissing(poll, ctx.now);
    if (missing) throw new DomainError('invalid', missing);
    await open(ctx, poll);
  } else if (!isAnswerable(poll, ctx.now)) throw new DomainError('conflict', 'pollNotDraft');
  return getPoll(ctx, { id });
}

async function open(ctx: Context, draft: PollRow): Promise<void> {
  const people = (await whoIsAsked(ctx, draft.programmeId)).length;
  if (people === 0) throw new DomainError('conflict', 'nobodyEnrolled');
  const fields = openedFields(ctx, draft, people);
  await inTransaction(async () => {
    const opened = await FeedbackPoll.updateOne(
      { _id: draft._id, tenantId: ctx.tenantId, state: 'draft', version: draft.version },
      { $set: fields, $unset: { onceKey: true }, $inc: { version: 1 } },
    );
    if (opened.modifiedCount === 0) return openedMeanwhile(ctx, draft);
    await recordAudit(ctx, {
      action: 'poll.opened',
      subject: draft._id.toString(),
      detail: { template: fields.template, door: draft.door, questions: fields.questions.length, people },
    });
  });
  if (people <= askBatch) await askEverybody(ctx, draft);
}

/** Two at once: the other one opened it, or changed it. */
async function openedMeanwhile(ctx: Context, { _id, tenantId }: PollRow): Promise<void> {
  const now = await FeedbackPoll.findOne({ _id, tenantId }, { state: 1, closesAt: 1 }).lean();
  if (!now || !isAnswerable(now, ctx.now)) throw new DomainError('conflict', 'pollChanged');
}
