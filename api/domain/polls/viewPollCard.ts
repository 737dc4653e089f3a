import type { CardView } from '../../contracts/cards.ts';
import type { PollCard } from '../../contracts/feedbackCards.ts';
import type { PollQuestion } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessPoll, type AccessedPoll, type PollRow } from './access.ts';
import { ownAnswers } from './ownAnswers.ts';
import { backupDays, isAnswerable, isOfSessions, isSmallProgramme } from './policy.ts';
import { questionAfter, type From } from './questionAfter.ts';
import type { Answers } from './sealedAnswers.ts';
import { viewClosedPoll } from './viewClosedPoll.ts';
import { whoIsAsked } from './whoIsAsked.ts';

export interface PollCardInput {
  pollId: string;
  /** A lead's look at it: asks every question, whatever has become of the poll, and keeps nothing. */
  isTry?: boolean | undefined;
  from?: From | undefined;
  isReminder?: boolean;
  /** The news is being brought right now; otherwise a card waits with what came of it until that is told. */
  isTold?: boolean;
}

/**
 * The card of a poll that this reader should see now: the next question without an answer, then thanks, then what came of
 * it. For those it asked, and for a lead who tries it out; for everybody else it is `not_found`. Reads only.
 */
export async function viewPollCard(ctx: Context, input: PollCardInput): Promise<CardView> {
  const accessed = await accessPoll(ctx, input.pollId);
  const { poll, programme, wasAsked } = accessed;
  if (input.isTry) return tryCard(ctx, accessed, input);
  if (!wasAsked) throw new DomainError('not_found', 'notAsked');
  const about = aboutPoll(poll, programme.name, poll.isSmall);
  if (poll.state === 'cancelled') return { card: 'pollOver', because: 'cancelled', ...about };
  if (poll.state === 'closed') return viewClosedPoll(ctx, poll, about, input.isTold ?? false);
  if (!isAnswerable(poll, ctx.now)) return { card: 'pollOver', because: 'closed', ...about };
  // What pairs say about their meetings is asked on the cards of these meetings.
  if (isOfSessions(poll.template)) throw new DomainError('not_found', 'notAsked');
  const answers = (await ownAnswers(ctx, [poll], ctx.actor.personId)).get(input.pollId) ?? {};
  const question = questionAfter(poll.questions, answers, input.from);
  return question
    ? questionCard(poll, question, answers, { ...about, isReminder: input.isReminder ?? false, isTry: false })
    : { card: 'pollAnswered', hasSaid: hasSaid(answers), isTry: false, ...about };
}

const hasSaid = (answers: Answers): boolean => Object.values(answers).some((value) => value !== null);

/** What every card about a poll needs. */
export const aboutPoll = (
  { _id, closesAt, thresholds }: PollRow,
  programmeName: string,
  isSmall: boolean,
): PollCard => ({
  pollId: _id.toString(),
  programmeName,
  closesAt,
  thresholds: { figures: thresholds.figures ?? 0, words: thresholds.words ?? 0 },
  isSmall,
  backupDays,
});

function questionCard(
  { questions }: PollRow,
  question: PollQuestion,
  answers: Answers,
  rest: PollCard & { isReminder: boolean; isTry: boolean },
): CardView {
  return {
    card: 'poll',
    question,
    number: questions.indexOf(question) + 1,
    questions: questions.length,
    answer: answers[question.id] ?? null,
    ...rest,
  };
}

async function tryCard(ctx: Context, { poll, programme, isLead }: AccessedPoll, { from }: PollCardInput) {
  if (!isLead) throw new DomainError('not_found', 'notAsked');
  const isDraft = poll.state === 'draft';
  const isSmall = isDraft ? isSmallProgramme((await whoIsAsked(ctx, poll.programmeId)).length) : poll.isSmall;
  const about = { ...aboutPoll(poll, programme.name, isSmall), isTry: true };
  const question = questionAfter(
    poll.questions,
    {},
    typeof from === 'object' ? { ...from, isChanging: true } : 'first',
  );
  const card: CardView = question
    ? questionCard(poll, question, {}, { ...about, isReminder: false })
    : { card: 'pollAnswered', hasSaid: true, ...about };
  return card;
}
