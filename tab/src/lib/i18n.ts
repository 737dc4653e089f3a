import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../api/contracts/common.ts';
import { currentLocale } from './locale.ts';

type Words = Record<string, unknown>;

const files = import.meta.glob<Words>('../locales/*/*.json', { import: 'default' });

/** What every page may say; the other files are named after the feature whose pages load them. */
const everywhere = ['common', 'errors', 'numbers', 'skills'];

async function wordsOf(locale: Locale, namespace: string): Promise<Words> {
  const load = files[`../locales/${locale}/${namespace}.json`];
  if (!load) throw new Error(`There are no words named "${namespace}"`);
  return load();
}

/** Loads the sentences of one language that every page needs, and sets the page's language. */
export async function startLanguage(locale: Locale): Promise<void> {
  document.documentElement.lang = locale;
  const words = await Promise.all(everywhere.map(async (name) => [name, await wordsOf(locale, name)] as const));
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: Object.fromEntries(words) },
    defaultNS: 'common',
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
}

/** Loads the sentences of one feature; its pages wait for them, so that no key is ever read. Another language: what others will read. */
export async function loadWords(feature: string, locale = currentLocale()): Promise<void> {
  if (!i18next.hasResourceBundle(locale, feature))
    i18next.addResourceBundle(locale, feature, await wordsOf(locale, feature));
}
