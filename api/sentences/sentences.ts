import { createInstance } from 'i18next';
import type { Locale } from '../contracts/common.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];
type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every sentence there is; a plural's key stands without its `_one` and `_other`. */
export type SentenceKey = WithoutPlural<Leaves<typeof en>>;
export type Values = Readonly<Record<string, string | number>>;
/** Gives a sentence its values. `count` chooses between one and other. */
export type Say = (key: SentenceKey, values?: Values) => string;

const catalogue = createInstance();
void catalogue.init({
  resources: { en: { translation: en }, de: { translation: de } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const templates = new Map<string, string>();

/** The sentence with its `{{placeholders}}` still in it, for whoever must treat each value on its own. */
export function template(locale: Locale, key: SentenceKey, count?: number): string {
  const name = `${locale} ${key}`;
  const known = count === undefined ? templates.get(name) : undefined;
  if (known !== undefined) return known;
  const found = catalogue.t(key, { lng: locale, skipInterpolation: true, ...(count !== undefined && { count }) });
  if (count === undefined) templates.set(name, found);
  return found;
}

/**
 * Sentences of one language, as plain text. Values go in as they are, once and last, so that nothing a person wrote is
 * ever read as a placeholder, a reference to another sentence or markup.
 */
export function sentences(locale: Locale): Say {
  return (key, values = {}) => {
    const count = typeof values['count'] === 'number' ? values['count'] : undefined;
    return template(locale, key, count).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** Any reason of a `DomainError` as a sentence; one that nobody wrote yet reads like an unexpected error. */
export function errorSentence(locale: Locale, reason: string): string {
  const known: readonly string[] = Object.keys(en.errors);
  return sentences(locale)(`errors.${known.includes(reason) ? reason : 'unexpected'}` as SentenceKey);
}
