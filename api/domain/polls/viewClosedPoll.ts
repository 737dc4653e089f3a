import type { CardView } from '../../contracts/cards.ts';
import type { PollCard } from '../../contracts/feedbackCards.ts';
import type { SystemContext } from '../context.ts';
import type { PollRow } from './access.ts';

/**
 * What came of a poll, for those it asked. Their cards say so once a lead has said what changes, or the time for that is
 * over; before, they only say that it is closed. The first scale of which anything is shown leads. Pure.
 */
export function viewClosedPoll(
  { now }: Pick<SystemContext, 'now'>,
  poll: PollRow,
  about: PollCard,
  isBrought: boolean,
): CardView {
  const { outcome, change } = poll;
  if (outcome === 'lost') return { card: 'pollOver', because: 'lost', ...about };
  const isTold = isBrought || change !== '' || Boolean(poll.toldAt ?? (poll.tellAt && poll.tellAt <= now));
  if (!isTold) return { card: 'pollOver', because: 'closed', ...about };
  if (outcome !== 'shown') return { card: 'pollTooFew', isPooled: outcome === 'pooled', change, ...about };
  return finding(poll, about) ?? { card: 'pollResultsReady', answered: poll.answered ?? 0, change, ...about };
}

function finding({ results, questions, change }: PollRow, about: PollCard): CardView | null {
  for (const { questionId, answered, mean, counts } of results) {
    const question = questions.find(({ id }) => id === questionId);
    if (question?.kind !== 'scale' || answered === null || mean === null) continue;
    const good = counts && counts.slice(-2).reduce((sum, count) => sum + count, 0);
    return { card: 'pollClosed', question, answered, good, mean, most: question.options.length, change, ...about };
  }
  return null;
}
