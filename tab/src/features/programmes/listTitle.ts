import { dayAndMonth } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';
import type { Groups } from './groups.ts';
import { capitalWord, type T } from './words.ts';

/** The most urgent truth: pairs that wait for a look, then what I am in, then what is open to me. */
export function listTitle(t: T, { lead, mine, open }: Groups, timeZone: string): string {
  const first = lead.find(({ state }) => state === 'running');
  if (first?.step === 'ready') return t('list.title.ready', { name: first.name });
  if (first?.step === 'failed') return t('list.title.failed', { name: first.name });
  if (first?.step === 'draft') return t('list.title.toOpen', { name: first.name });
  const awaited = mine.find(({ round }) => round?.state === 'open' || round?.state === 'matching');
  if (awaited?.round) return t('list.title.hear', { day: dayAndMonth(awaited.round.dates.pairsOn, timeZone) });
  if (mine.length > 0) return t('list.title.in', counted(mine.length));
  if (lead.length > 0) return t('list.title.lead', counted(lead.length));
  return t('list.title.mayJoin', { count: open.length, word: capitalWord(open.length) });
}

const counted = (count: number) => ({ count, word: numberWord(count) });
