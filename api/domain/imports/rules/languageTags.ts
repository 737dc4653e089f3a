import type { Verdict } from './rule.ts';

// The same shape a profile accepts.
const shape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const longestTag = 20;
const mostLanguages = 12;

const known = new Map<string, string | null>();
const mostKept = 1000;

/** BCP 47 tags with semicolons between; the good ones count, the others are named. Empty: the file does not say. */
export function languageTags(cell: string): Verdict<string[]> {
  const good = new Set<string>();
  const bad: string[] = [];
  for (const tag of cell.split(';').map((part) => part.trim())) {
    const found = tag === '' ? '' : canonical(tag);
    if (found) good.add(found);
    else if (found === null) bad.push(tag);
  }
  const value = [...good].slice(0, mostLanguages);
  return {
    ...(value.length > 0 && { value }),
    ...(bad.length > 0 && { fault: { code: 'languagesMalformed', params: { tags: bad.join('; ') } } }),
  };
}

/** A company has a handful of languages: answers are kept, a limited number of them. */
function canonical(tag: string): string | null {
  const answer = known.get(tag);
  if (answer !== undefined) return answer;
  if (known.size >= mostKept) known.clear();
  const found = tag.length <= longestTag && shape.test(tag) ? canonicalLocale(tag) : null;
  known.set(tag, found);
  return found;
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
