/** Characters of a title, its "…" among them. */
export const longestTitle = 80;

/** What stands at the beginning of a line and is no part of its sentence: list signs, numbers, quotes, headings. */
const lineSigns = /^(?:[\s>#*•·–—-]+|\d{1,2}[.)]\s+)+/u;
/** A dot after these ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:\p{L}|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|bzw|ca|usw|vgl|Nr|No|Dr|Mr|Mrs|Ms|Prof|St|vs|approx|etc|inkl|max|min|\d{1,2})$/u;

/**
 * A title for a text: its first sentence, cut at a word. Links are left out; a text of nothing but a link has the link's
 * host. Empty only where the text has neither a letter nor a digit. Pure.
 */
export function guessTitle(text: string): string {
  const plain = text.replace(/https?:\/\/\S{1,500}/gu, ' ');
  const line = plain
    .split('\n')
    .map((one) => one.replace(lineSigns, '').replace(/\s+/gu, ' ').trim())
    .find((one) => /[\p{L}\p{N}]/u.test(one));
  if (line === undefined) return hostIn(text);
  return cutAtWord(withoutEnd(firstSentence(line)));
}

function firstSentence(line: string): string {
  for (const { index, 0: sign } of line.matchAll(/[.!?…]+(?=\s|$)/gu)) {
    const before = line.slice(0, index);
    if (sign === '.' && shortened.test(before)) continue;
    if (/[\p{L}\p{N}]{2}/u.test(before)) return before + sign;
  }
  return line;
}

/** "Do this." is titled "Do this"; a question stays one. */
const withoutEnd = (sentence: string): string => sentence.replace(/[.:;,…]+$/u, '').trim();

function cutAtWord(sentence: string): string {
  const characters = Array.from(sentence);
  if (characters.length <= longestTitle) return sentence;
  const fits = characters.slice(0, longestTitle - 1).join('');
  const isWhole = /\s/u.test(characters[longestTitle - 1] ?? '');
  const at = isWhole ? fits.length : fits.lastIndexOf(' ');
  // One long word, or no blanks at all: cut where it has to be.
  const kept = at > longestTitle / 3 ? fits.slice(0, at) : fits;
  return `${kept.replace(/[\s.,:;–—-]+$/u, '')}…`;
}

const hostIn = (text: string): string => /https?:\/\/([^/\s?#]{1,79})/u.exec(text)?.[1] ?? '';
