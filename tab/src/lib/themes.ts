export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams' name of a theme; what we do not know (`glass` and what comes after it) is light. */
export function toThemeName(name: string | undefined): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
