import type { Locale } from '../../../../../api/contracts/common.ts';
import { inSentence, said, type T } from '../words.ts';
import type { DraftQuestion } from './draft.ts';

/** "not at all … fully", "time, place, no next date": what a question can be answered with. Empty ones are left out. */
export function optionsSummary(
  t: T,
  { kind, options }: Pick<DraftQuestion, 'kind' | 'options'>,
  locale: Locale,
): string {
  const written = options.map((option) => said(option, locale).trim()).filter(Boolean);
  if (written.length === 0) return t('kind.noWords');
  if (kind === 'choice') return written.join(', ');
  const [first = '', last = ''] = [written[0], written.at(-1)];
  return t('kind.fromTo', { first: inSentence(first), last: inSentence(last) });
}
