import { pollAction, type PollAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { AnswerValue, PollView } from '../../../api/contracts/polls.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { answerPoll } from '../../../api/domain/polls/answerPoll.ts';
import { getPoll } from '../../../api/domain/polls/getPoll.ts';
import { viewPollCard } from '../../../api/domain/polls/viewPollCard.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/**
 * A tap on a question. `saidBy` makes of it what is kept, `undefined` for nothing; then the next question stands there. What
 * comes too late changes nothing and shows what has become of the poll; a lead's look keeps nothing at all.
 */
export const pollVerb = (
  saidBy: (input: PollAction, before: AnswerValue | undefined) => AnswerValue | undefined,
): CardAction =>
  cardAction(
    pollAction,
    (ctx, input) => (input.isTry ? lookOn(ctx, input) : keep(ctx, input, saidBy)),
    (_ctx, _input, card) => card,
  );

const lookOn = (ctx: Context, { pollId, questionId }: PollAction): Promise<CardView> =>
  viewPollCard(ctx, { pollId, isTry: true, from: { after: questionId, isChanging: true } });

async function keep(ctx: Context, input: PollAction, saidBy: Parameters<typeof pollVerb>[0]): Promise<CardView> {
  const { pollId, questionId } = input;
  const poll = await getPoll(ctx, { id: pollId });
  const value = saidBy(input, poll.mine?.find((one) => one.questionId === questionId)?.value);
  if (value !== undefined && !(await isKept(ctx, input, value))) return viewPollCard(ctx, { pollId });
  return viewPollCard(ctx, { pollId, from: { after: questionId, isChanging: isAnswered(poll) } });
}

/** False: the poll takes no answers any more. */
async function isKept(ctx: Context, { pollId, questionId }: PollAction, value: AnswerValue): Promise<boolean> {
  try {
    await answerPoll(ctx, { id: pollId, answers: [{ questionId, value }] });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'conflict') return false;
    throw error;
  }
}

/** Every question was reached before: whoever taps now is changing what they said. */
function isAnswered({ questions, mine }: PollView): boolean {
  const reached = new Set(mine?.map(({ questionId }) => questionId));
  return questions.every(({ id }) => reached.has(id));
}
