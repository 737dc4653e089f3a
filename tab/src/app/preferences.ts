import type { Locale } from '../../../api/contracts/common.ts';
import { toLocale } from '../lib/locale.ts';
import { toThemeName, type ThemeName } from '../lib/themes.ts';

const THEME = 'pairwise.theme';
const LOCALE = 'pairwise.locale';

/** Outside Teams: what was chosen in the demo bar, else what the system says. */
export function preferredTheme(): ThemeName {
  const chosen = sessionStorage.getItem(THEME);
  if (chosen) return toThemeName(chosen);
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function rememberTheme(theme: ThemeName): void {
  sessionStorage.setItem(THEME, theme);
}

export function preferredLocale(): Locale {
  return toLocale(sessionStorage.getItem(LOCALE) ?? navigator.language);
}

/** The page loads again in the other language. */
export function speak(locale: Locale): void {
  sessionStorage.setItem(LOCALE, locale);
  location.reload();
}
