import type { PollQuestion, PollView, UpdatePollInput } from '../../contracts/polls.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedPoll, type PollRow } from './access.ts';
import { getPoll } from './getPoll.ts';
import { FeedbackPoll } from './model.ts';
import { isTooFar } from './policy.ts';

type Fields = Pick<PollRow, 'questions' | 'door' | 'closesAt'>;

/**
 * Replaces what stands in a draft, which may be incomplete. The same change twice is one change; a stale page is refused.
 * Errors: `pollNotDraft`, `pollChanged`, `pollSameQuestion` (two under one id), `pollTooLong` (an end months away).
 */
export async function updatePoll(
  ctx: Context,
  { id, version, questions, door, closesAt }: UpdatePollInput & { id: string },
): Promise<PollView> {
  const { poll } = await accessLedPoll(ctx, id);
  if (poll.state !== 'draft') throw new DomainError('conflict', 'pollNotDraft');
  const ids = questions.map((question) => question.id);
  if (new Set(ids).size < ids.length) throw new DomainError('invalid', 'pollSameQuestion');
  const fields = { questions: questions.map(asStored), door, closesAt: new Date(closesAt) };
  if (!isStored(poll, fields)) {
    if (isTooFar(fields.closesAt, ctx.now)) throw new DomainError('invalid', 'pollTooLong');
    if (version !== poll.version) throw new DomainError('conflict', 'pollChanged');
    await inTransaction(() => change(ctx, poll, fields));
  }
  return getPoll(ctx, { id });
}

async function change(ctx: Context, before: PollRow, fields: Fields): Promise<void> {
  const changed = await FeedbackPoll.updateOne(
    { _id: before._id, tenantId: ctx.tenantId, state: 'draft', version: before.version },
    { $set: fields, $unset: { onceKey: true }, $inc: { version: 1 } },
  );
  if (changed.modifiedCount === 0) throw new DomainError('conflict', 'pollChanged');
  await recordAudit(ctx, {
    action: 'poll.updated',
    subject: before._id.toString(),
    detail: { version: before.version + 1, questions: fields.questions.length, door: fields.door },
  });
}

/** A question in own words has no buttons, whatever stood there while it was one of another kind. */
const asStored = (question: PollQuestion): PollQuestion => ({
  ...question,
  options: question.kind === 'text' ? [] : question.options,
});

const isStored = (poll: PollRow, { questions, door, closesAt }: Fields): boolean =>
  poll.door === door &&
  poll.closesAt.getTime() === closesAt.getTime() &&
  JSON.stringify(plain(poll.questions)) === JSON.stringify(plain(questions));

const plain = (questions: readonly PollQuestion[]): unknown =>
  questions.map(({ id, kind, text, options }) => [id, kind, text.en, text.de, options.map(({ en, de }) => [en, de])]);
