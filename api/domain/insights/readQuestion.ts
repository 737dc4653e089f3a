import type { InsightType } from '../../contracts/insights.ts';

/** What somebody types to find an insight. */
export interface Question {
  /** What is searched for; empty where only tags or a type were typed. */
  words: string;
  /** After a #, as typed. */
  tags: readonly string[];
  type: InsightType | null;
}

/** How types are called in either language, as far as somebody types it. */
const typeNames: Record<InsightType, readonly string[]> = {
  tip: ['tip', 'tipp'],
  mistake: ['mistake', 'lesson', 'fehler', 'lehre'],
  bestPractice: ['bestpractice', 'practice', 'bewährt', 'praxis'],
  howTo: ['howto', 'anleitung', 'guide'],
  experience: ['experience', 'erfahrung'],
  resource: ['resource', 'ressource', 'quelle', 'link'],
  idea: ['idea', 'idee'],
};

/**
 * Takes `#tag` and `type:` (German `typ:`) out of what was typed; the rest are the words. A type that is still being typed
 * counts from its first letters on, one that nobody knows is a word like others, and "C#" is no tag. Pure.
 */
export function readQuestion(typed: string): Question {
  const words: string[] = [];
  const tags: string[] = [];
  let type: InsightType | null = null;
  // `type: tip` with a space after the colon is the same.
  for (const word of typed
    .normalize('NFC')
    .replaceAll(/\b(type|typ):\s+(?=\S)/giu, '$1:')
    .split(/\s+/u)) {
    const named = /^(?:type|typ):(.*)$/iu.exec(word);
    const known = named ? typeOf(named[1] ?? '') : null;
    if (known) type = known;
    else if (/^#[\p{L}\p{N}]/u.test(word)) tags.push(word.slice(1).replace(/[.,;:!?]+$/u, ''));
    else if (named) words.push(named[1] ?? '');
    else words.push(word);
  }
  const last = /\s$/u.test(typed) ? ' ' : '';
  const said = words.filter((word) => word && word !== '#').join(' ');
  return { words: said && said + last, tags, type };
}

function typeOf(typed: string): InsightType | null {
  const name = typed.toLowerCase().replaceAll(/[\s_-]/gu, '');
  if (!name) return null;
  const types = Object.entries(typeNames) as [InsightType, readonly string[]][];
  const exact = types.find(([, names]) => names.includes(name));
  const begun = types.filter(([, names]) => names.some((one) => one.startsWith(name)));
  return (exact ?? (begun.length === 1 ? begun[0] : undefined))?.[0] ?? null;
}
