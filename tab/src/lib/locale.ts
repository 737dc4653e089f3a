import i18next from 'i18next';
import type { Locale } from '../../../api/contracts/common.ts';

/** German for every kind of German, English for the rest. */
export function toLocale(tag: string): Locale {
  return tag.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** The language the page speaks, for Intl. */
export function currentLocale(): Locale {
  return toLocale(i18next.language);
}
