import { isStopWord, stemsOf, wordsOf } from './search/stems.ts';

/** So many words in common say nothing yet. */
const fewest = 3;

/**
 * How much two texts say in the same words: of the telling words of the shorter one the part that the longer one has too, by
 * their stems in either language; 0 to 1. Pure.
 */
export function closeness(one: string, other: string): number {
  const [shorter = [], longer = []] = [telling(one), telling(other)].sort((a, b) => a.length - b.length);
  if (shorter.length === 0) return 0;
  const known = new Set(longer.flat());
  const common = shorter.filter((stems) => stems.some((stem) => known.has(stem))).length;
  return common < Math.min(fewest, shorter.length) ? 0 : common / shorter.length;
}

/** Each different telling word once, by its stems. */
function telling(text: string): (readonly string[])[] {
  const words = new Set(wordsOf(text).filter((word) => !isStopWord(word)));
  return [
    ...new Map([...words].map((word) => stemsOf(word, 'other')).map((stems) => [stems.join(' '), stems])).values(),
  ];
}
