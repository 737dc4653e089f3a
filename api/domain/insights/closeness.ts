import { isStopWord, stemsOf, wordsOf } from './search/stems.ts';

/** So many words in common say nothing yet. */
const fewest = 3;
/** Two words next to each other in both texts ("query plan") say more than the two alone. */
const weightOfPair = 2;
/** Numbers and times: nearly every lesson has some, and two about different things have the same. */
const small = new Set(
  `one two three four five six seven eight nine ten first second half minute minutes hour hours day days week weeks month
  months year years today time eins zwei drei vier fünf sechs sieben acht neun zehn erste ersten halbe minute minuten stunde
  stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren heute zeit`.split(/\s+/u),
);

/**
 * How much two texts say in the same words: of the telling words of the shorter one the part that the longer one has too, by
 * their stems in either language; what stands next to each other in both counts more. 0: nothing; from 1 on the shorter one
 * is said by the other. Pure.
 */
export function closeness(one: string, other: string): number {
  const [shorter, longer] = [telling(one), telling(other)].sort((a, b) => a.words.size - b.words.size);
  if (!shorter || !longer || shorter.words.size === 0) return 0;
  const known = new Set([...longer.words.values()].flat());
  const common = [...shorter.words.values()].filter((stems) => stems.some((stem) => known.has(stem))).length;
  if (common < Math.min(fewest, shorter.words.size)) return 0;
  const pairs = [...shorter.pairs].filter((pair) => longer.pairs.has(pair)).length;
  return (common + weightOfPair * pairs) / shorter.words.size;
}

/** Each different telling word once, by its stems, and which of them follow each other. */
function telling(text: string): { words: Map<string, readonly string[]>; pairs: ReadonlySet<string> } {
  const words = new Map<string, readonly string[]>();
  const pairs = new Set<string>();
  let before = '';
  for (const word of wordsOf(text)) {
    if (isStopWord(word) || small.has(word)) continue;
    const stems = stemsOf(word, 'other');
    const key = stems.join(' ');
    words.set(key, stems);
    if (before && before !== key) pairs.add(`${before}|${key}`);
    before = key;
  }
  return { words, pairs };
}
