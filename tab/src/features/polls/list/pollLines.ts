import type { PollListItem } from '../../../../../api/contracts/polls.ts';
import { dayAndMonth } from '../../../lib/format.ts';
import { capitalWord, momentWords, type T } from '../words.ts';
import { isOfSessions, waitsForMe } from './listGroups.ts';

/** Where a poll stands, in one or two sentences. */
export function linesOf(t: T, poll: PollListItem, timeZone: string): string[] {
  const { state, closesAt, questions, wasAsked, isAnswered, hasChange } = poll;
  const count = t('list.questions', { count: questions, capital: capitalWord(questions) });
  const day = dayAndMonth(closesAt, timeZone);
  switch (state) {
    case 'draft':
      return [t('list.draftCount', { questions: count })];
    case 'opening':
    case 'open': {
      if (isOfSessions(poll)) return [t('list.sessionsText')];
      const until = momentWords(t, closesAt, timeZone);
      return [t(wasAsked && isAnswered ? 'list.untilAnswered' : 'list.until', { until })];
    }
    case 'closing':
      return [t('list.counting')];
    case 'cancelled':
      return [t('list.cancelled')];
    case 'closed':
      return [answeredOf(t, poll, day), t(hasChange ? 'list.hasChange' : 'list.sayChange')];
  }
}

function answeredOf(t: T, poll: PollListItem, day: string): string {
  const { answered, asked } = poll;
  if (answered === null) return t('list.answeredFew', { day });
  // Nobody was asked what they say after sessions.
  if (isOfSessions(poll)) return t('list.answeredPeople', { count: answered, day });
  return t('list.answered', { answered, count: asked, day });
}

/** What there is to do with it; null: nothing. */
export function actOf(t: T, poll: PollListItem): string | null {
  const { state, wasAsked } = poll;
  if (state === 'draft') return t('list.write');
  if (state === 'closed') return t('list.results');
  if (state !== 'open' && state !== 'opening') return null;
  if (!wasAsked || isOfSessions(poll)) return t('list.look');
  return t(waitsForMe(poll) ? 'list.answer' : 'list.change');
}

export function pageOf({ id, state }: PollListItem): string {
  if (state === 'draft') return `/polls/${id}/write`;
  return state === 'closed' ? `/polls/${id}/results` : `/polls/${id}`;
}
