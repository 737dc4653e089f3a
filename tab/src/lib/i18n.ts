import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../api/contracts/common.ts';

const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' });

async function loadWords(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
  const mine = Object.entries(files).filter(([path]) => path.startsWith(`../locales/${locale}/`));
  const loaded = await Promise.all(
    mine.map(async ([path, load]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), await load()] as const),
  );
  return Object.fromEntries(loaded);
}

/** Loads one language's sentences and sets the page's language; the namespace is the file's name. */
export async function startLanguage(locale: Locale): Promise<void> {
  document.documentElement.lang = locale;
  const resources = { [locale]: await loadWords(locale) };
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources,
    defaultNS: 'common',
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
}
