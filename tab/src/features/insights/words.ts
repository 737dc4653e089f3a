import type { TFunction } from 'i18next';
import type { InsightView } from '../../../../api/contracts/insights.ts';
import type { OutcomeCounts } from '../../../../api/contracts/insightUses.ts';
import { dayAndMonth, monthName } from '../../lib/format.ts';
import { figure, numberWord } from '../../lib/numberWord.ts';

export type T = TFunction<'insights'>;
export type When = { now: Date; timeZone: string };

const KINDS = ['savedTime', 'solvedProblem', 'avoidedError'] as const;

/** A number as a sentence begins with it. */
export function capitalWord(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

const counted = (count: number) => ({ count, word: numberWord(count), capital: capitalWord(count) });

/** What came of it most, first. */
const kindsOf = (outcomes: OutcomeCounts) =>
  KINDS.filter((kind) => outcomes[kind] > 0).toSorted((a, b) => outcomes[b] - outcomes[a]);

/** "14 colleagues used it: nine saved time, four solved a problem, one avoided an error." One sentence a thing. */
export function cameOfIt(t: T, { outcomes, helpful }: Pick<InsightView, 'outcomes' | 'helpful'>): string[] {
  const kinds = kindsOf(outcomes);
  const list = kinds.map((kind) => t(`came.${kind}`, counted(outcomes[kind]))).join(', ');
  const used = () => {
    const [only] = kinds;
    if (!only) return t('came.used', counted(outcomes.used));
    // "One colleague used it: one saved time" would count the same person twice.
    return outcomes.used === 1 ? t(`came.only.${only}`) : t('came.usedList', { ...counted(outcomes.used), list });
  };
  return [
    ...(outcomes.used > 0 ? [used()] : []),
    ...(outcomes.different > 0 ? [t('came.different', counted(outcomes.different))] : []),
    ...(helpful > 0 ? [t('came.helpful', counted(helpful))] : []),
  ];
}

/** Where the best come first, the server counts no further. */
const MOST_COUNTED = 200;

/** "Four insights": how many there are, for the way one looks. Of those sorted by how good they are: "The 200 best insights". */
export function countTitle(t: T, total: number, isBestFirst = false): string {
  if (isBestFirst && total >= MOST_COUNTED) return t('countMost', { most: figure(total) });
  return t('count', counted(total));
}

/** "12 November"; in another year "12 November 2024". */
export function dayOf(iso: string, { now, timeZone }: When): string {
  const year = iso.slice(0, 4);
  const day = dayAndMonth(iso, timeZone);
  return year === String(now.getUTCFullYear()) ? day : `${day} ${year}`;
}

/** "May"; a year away and more "May 2028". */
export function monthOf(day: string, now: Date): string {
  const months =
    (Number(day.slice(0, 4)) - now.getUTCFullYear()) * 12 + Number(day.slice(5, 7)) - 1 - now.getUTCMonth();
  return months >= 0 && months < 12 ? monthName(day) : `${monthName(day)} ${day.slice(0, 4)}`;
}

/** When, and until when its owner stands for it. What has no name has no time of day: its day is the same everywhere. */
export function datesOf(t: T, insight: InsightView, when: When): string {
  const { author, sharedAt, rightUntil, state, isMine } = insight;
  const shared = sharedAt ? [dayOf(sharedAt, author ? when : { ...when, timeZone: 'UTC' })] : [];
  const stands = author && rightUntil && state === 'shared';
  const until = stands
    ? [t(isMine ? 'stillRightMine' : 'stillRight', { name: author.givenName, month: monthOf(rightUntil, when.now) })]
    : [];
  return [...shared, ...until].join(' · ');
}

/** "intranet.example.com": where a link leads, before it is followed. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return link;
  }
}

/** Paragraphs as they were written; a single line break stays one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n+/)
    .map((part) => part.trim())
    .filter(Boolean);
