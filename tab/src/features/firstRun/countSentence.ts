import type { TFunction } from 'i18next';
import { currentLocale } from '../../lib/locale.ts';
import { numberWord } from '../../lib/numberWord.ts';
import type { Chip } from './chip.ts';

/** Who could come: real counts of colleagues, for the two picked last. Empty while nothing is known to count. */
export function countSentence(t: TFunction<'firstRun'>, picked: readonly Chip[]): string {
  const counted = picked.filter(({ teachers }) => teachers !== undefined);
  const [first, second] = counted.filter(({ teachers }) => teachers).toReversed();
  if (!first) return counted.length > 0 ? t('counts.none') : '';
  const count = first.teachers ?? 0;
  const values = { count, word: capital(numberWord(count)), skill: first.skillName };
  if (!second) return t('counts.one', values);
  const others = second.teachers ?? 0;
  return t('counts.two', {
    ...values,
    context: others === 1 ? 'single' : 'several',
    second: second.skillName,
    secondWord: numberWord(others),
  });
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase(currentLocale()) + word.slice(1);
