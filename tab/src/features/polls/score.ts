import type { QuestionResult } from '../../../../api/contracts/pollResults.ts';

/** How far up its scale the average is, 0..1; null: no scale, or nothing that may be shown. Pure. */
export function heightOf({ kind, mean, options }: QuestionResult): number | null {
  if (kind !== 'scale' || mean === null || options.length < 2) return null;
  return (mean - 1) / (options.length - 1);
}

/** How many took one of the upper two words; from ten answers on. Pure. */
export function goodOf({ kind, counts }: QuestionResult): { good: number; answered: number } | null {
  if (kind !== 'scale' || counts === null) return null;
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0);
  return { good: sum(counts.slice(-2)), answered: sum(counts) };
}

export type Verdict = 'yes' | 'mixed' | 'no';

/** An average counts as a yes from here on, and as a no below; between the two it says neither. */
const YES_FROM = 0.6;
const NO_BELOW = 0.45;

/** Yes: more than half took one of the upper two words; no: less than half. Of fewer than ten the average decides. Pure. */
export function verdictOf(question: QuestionResult): Verdict | null {
  const counted = goodOf(question);
  if (counted) {
    const { good, answered } = counted;
    if (good * 2 === answered) return 'mixed';
    return good * 2 > answered ? 'yes' : 'no';
  }
  const height = heightOf(question);
  if (height === null) return null;
  if (height >= YES_FROM) return 'yes';
  return height < NO_BELOW ? 'no' : 'mixed';
}

/** The option that was taken most often; null: none may be shown, or two share the place. Pure. */
export function mostChosen({ kind, counts }: QuestionResult): number | null {
  if (kind !== 'choice' || counts === null) return null;
  const most = Math.max(...counts);
  const places = counts.flatMap((count, place) => (count === most ? [place] : []));
  return most > 0 && places.length === 1 ? (places[0] ?? null) : null;
}
