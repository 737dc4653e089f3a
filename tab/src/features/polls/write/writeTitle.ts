import { numberWord } from '../../../lib/numberWord.ts';
import { capitalWord, type T } from '../words.ts';
import type { Draft } from './draft.ts';

const DAY_MS = 86_400_000;
/** The server sends no reminder in a poll that is shorter. */
const SHORTEST_WITH_REMINDER_DAYS = 3;
/** What one reads and taps in a minute. */
const A_MINUTE = 4;

/** "Three questions to 64 people" */
export function writeTitle(t: T, { questions }: Draft, people: number): string {
  const count = questions.length;
  if (count === 0) return t('write.titleNone');
  const to = t('write.people', { count: people });
  return t('write.title', { count, capital: capitalWord(count), people: to });
}

/** How long it takes to answer, and how often anybody is written to. */
export function writeLead(t: T, { questions, door, closesAt }: Draft, programme: string, now: Date): string {
  if (questions.length === 0) return t('write.leadNone', { programme });
  const minutes = questions.length > A_MINUTE ? 2 : 1;
  const hasReminder = Date.parse(closesAt) - now.getTime() >= SHORTEST_WITH_REMINDER_DAYS * DAY_MS;
  const how = door === 'channel' ? 'channel' : hasReminder ? 'reminder' : 'once';
  return t(`write.lead.${how}`, {
    programme,
    count: minutes,
    word: numberWord(minutes),
    capital: capitalWord(minutes),
  });
}
