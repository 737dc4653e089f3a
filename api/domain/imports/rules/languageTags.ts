import type { Verdict } from './rule.ts';

// The same shape a profile accepts.
const shape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const mostLanguages = 12;

/** BCP 47 tags with semicolons between; the good ones count, the others are named. Empty: the file does not say. */
export function languageTags(cell: string): Verdict<string[]> {
  const tags = cell.split(';').map((tag) => tag.trim());
  const good = tags.flatMap((tag) => canonical(tag) ?? []);
  const bad = tags.filter((tag) => tag !== '' && canonical(tag) === null);
  const value = [...new Set(good)].slice(0, mostLanguages);
  return {
    ...(value.length > 0 && { value }),
    ...(bad.length > 0 && { fault: { code: 'languagesMalformed', params: { tags: bad.join('; ').slice(0, 60) } } }),
  };
}

function canonical(tag: string): string | null {
  if (!shape.test(tag) || tag.length > 20) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
