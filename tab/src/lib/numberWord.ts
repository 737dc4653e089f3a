import i18next from 'i18next';
import { currentLocale } from './locale.ts';

/** Words up to twelve, as one writes them in a sentence; figures with the language's grouping above. */
export function numberWord(count: number): string {
  const words = i18next.t('numbers:words', { returnObjects: true }) as unknown as string[];
  return words[count] ?? figure(count);
}

/** 99,786 / 99.786 */
export function figure(count: number): string {
  return new Intl.NumberFormat(currentLocale()).format(count);
}
