import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { AnswerPollInput, PollView } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessPoll, type PollRow } from './access.ts';
import { getPoll } from './getPoll.ts';
import { holdOpen } from './holdOpen.ts';
import { PollParticipation, PollResponse } from './model.ts';
import { fitsQuestion, isAnswerable, isOfSessions } from './policy.ts';
import { requirePollKey } from './pollKey.ts';
import { nameInPoll, sealAnswers, unsealAnswers, type Answers } from './sealedAnswers.ts';

/**
 * Says something to one or more questions; what is left out stays as it was, and all of it can be changed until the poll
 * closes. Writes the sealed answers and that this person took part, and nothing else: no audit entry, no message, no time,
 * no line in the log. Errors: `notAsked`, `noSuchQuestion`, `answerNotOnScale`, `pollClosed`, `pollCancelled`,
 * `pollKeyLost`.
 */
export async function answerPoll(ctx: Context, { id, answers }: AnswerPollInput & { id: string }): Promise<PollView> {
  const { poll, wasAsked } = await accessPoll(ctx, id);
  if (!wasAsked || isOfSessions(poll.template)) throw new DomainError('not_found', 'notAsked');
  if (poll.state === 'cancelled') throw new DomainError('conflict', 'pollCancelled');
  if (!isAnswerable(poll, ctx.now)) throw new DomainError('conflict', 'pollClosed');
  const said = checked(poll, answers);
  const key = requirePollKey(ctx, poll);
  await onceMoreIfTwice(() => inTransaction(() => take(ctx, poll, key, said)));
  return getPoll(ctx, { id });
}

/** The answers by question, if each is one to its question. Nothing said in words is nothing said. */
function checked(poll: PollRow, answers: AnswerPollInput['answers']): Answers {
  const said: Answers = {};
  for (const { questionId, value } of answers) {
    const question = poll.questions.find((one) => one.id === questionId);
    if (!question) throw new DomainError('invalid', 'noSuchQuestion');
    if (!fitsQuestion(question, value)) throw new DomainError('invalid', 'answerNotOnScale');
    said[questionId] = value === '' ? null : value;
  }
  return said;
}

async function take(ctx: Context, poll: PollRow, key: Buffer, said: Answers): Promise<void> {
  const { tenantId } = ctx;
  const { _id: pollId, questions } = poll;
  await holdOpen(ctx, poll, ctx.actor.personId);
  const pseudonym = nameInPoll(key, ctx.actor.personId);
  const name = { pollId: pollId.toString(), pseudonym };
  const before = await PollResponse.findOne({ tenantId, pollId, pseudonym }, { sealed: 1 }).lean();
  const merged = { ...(before && unsealAnswers(key, { ...name, sealed: before.sealed })), ...said };
  await PollResponse.updateOne(
    { tenantId, pollId, pseudonym },
    { $set: { sealed: sealAnswers(key, { ...name, questions }, merged) }, $setOnInsert: { _id: randomUUID() } },
    { upsert: true },
  );
  await PollParticipation.updateOne(
    { tenantId, pollId, personId: new Types.ObjectId(ctx.actor.personId) },
    { $set: { hasAnswered: Object.values(merged).some((value) => value !== null) } },
  );
}

/** Two devices may both write the first answer: whoever comes second adds to the row of the other. */
async function onceMoreIfTwice(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await act();
  }
}
