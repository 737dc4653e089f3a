import type { QuestionResult } from '../../../../api/contracts/pollResults.ts';
import { monthName } from '../../lib/format.ts';
import { currentLocale } from '../../lib/locale.ts';
import { inSentence, said, type T } from './words.ts';
import { goodOf, verdictOf } from './score.ts';

const wordAt = ({ options }: QuestionResult, place: number): string => {
  const option = options[place];
  return option ? inSentence(said(option)) : '';
};

/** "mostly or fully" */
export function upperWords(t: T, question: QuestionResult): string {
  const last = question.options.length - 1;
  return t('scale.or', { lower: wordAt(question, last - 1), upper: wordAt(question, last) });
}

/** "16 of 23 mostly or fully"; null where the distribution is not shown. */
export function scaleSentence(t: T, question: QuestionResult): string | null {
  const counted = goodOf(question);
  if (!counted) return null;
  const { good, answered } = counted;
  const values = { good, count: answered, words: upperWords(t, question) };
  if (good === 0) return t('scale.none', values);
  if (good === answered) return t('scale.all', values);
  return t(verdictOf(question) === 'no' ? 'scale.only' : 'scale.some', values);
}

/** So near to a word, in steps of the scale, that the average is that word. */
const AT_WITHIN = 0.25;

/** "On average between partly and mostly": an average in the scale's own words. */
export function averageWords(t: T, question: QuestionResult, mean = question.mean): string {
  if (mean === null) return '';
  const nearest = Math.round(mean);
  if (Math.abs(mean - nearest) <= AT_WITHIN) return t('scale.at', { word: wordAt(question, nearest - 1) });
  const low = Math.floor(mean);
  return t('scale.between', { low: wordAt(question, low - 1), high: wordAt(question, low) });
}

/** 3.6 / 3,6: one decimal, always. */
export function meanFigure(mean: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(currentLocale(), digits).format(mean);
}

/** "March", of another year "March 2025". */
export function monthOf(t: T, iso: string, now: Date): string {
  const year = new Date(iso).getUTCFullYear();
  return year === now.getUTCFullYear() ? monthName(iso) : t('trend.ofYear', { month: monthName(iso), year });
}

/** "Mar 25", "März 25": where there is little room. */
export function shortMonth(iso: string): string {
  const tag = currentLocale() === 'de' ? 'de-DE' : 'en-GB';
  const parts = { month: 'short', year: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tag, parts).format(new Date(iso)).replace('.', '');
}

/** "In March 11 of 21": the last time this was asked and shown. */
export function beforeSentence(t: T, question: QuestionResult, now: Date): string | null {
  const last = question.before.at(-1);
  if (!last || question.mean === null) return null;
  const when = monthOf(t, last.closedAt, now);
  if (last.good !== null && question.counts !== null) {
    return t('trend.counted', { when, good: last.good, count: last.answered });
  }
  return t('trend.average', { when, mean: meanFigure(last.mean), now: meanFigure(question.mean) });
}
