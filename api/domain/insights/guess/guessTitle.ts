/** Characters of a title, its "…" among them. */
export const longestTitle = 80;

/** What stands at the beginning of a line and is no part of its sentence: list signs, numbers, quotes, headings. */
const lineSigns = /^(?:[\s>#*•·–—-]+|\d{1,2}[.)]\s+)+/u;
/** A dot after these ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:\p{L}|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|bzw|ca|usw|vgl|Nr|No|Dr|Mr|Mrs|Ms|Prof|St|vs|approx|etc|inkl|max|min|\d{1,2})$/u;
const toAll = String.raw`all|alle|allerseits|zusammen|team|everyone|everybody|folks|there|you|ihr(?: lieben)?|leute|colleagues|kolleg(?:innen|en)(?: und kolleg(?:innen|en))?`;
const toOne = String.raw`(?:(?:herrn?|frau|mrs?\.?|ms\.?|dr\.?) )?\p{L}{2,30}`;
/** "Hallo zusammen!", "Hi Anna," and the like, with the sign or the addressees that tell a greeting from a sentence. */
const greeting = new RegExp(
  String.raw`^(?:hallo|hi|hey|hello|moin(?: moin)?|servus|grüß gott|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)|liebe[rs]?|dear)(?:(?: (?:${toAll})| ${toOne})?\s*(?:[,!]+|[–—-](?=\s))|(?: (?:${toAll}))(?=\s|$)|\s+(?=\p{Extended_Pictographic}))[.!,\s\p{Extended_Pictographic}\u{FE0F}]*`,
  'iu',
);

/**
 * A title for a text: its first sentence after a greeting, cut at a word. Links are left out; a text of nothing but a link has the link's
 * host. Empty only where the text has neither a letter nor a digit. Pure.
 */
export function guessTitle(text: string): string {
  const plain = text.replace(/https?:\/\/\S{1,500}/gu, ' ');
  const lines = plain
    .split('\n')
    .map((one) => one.replace(lineSigns, '').replace(/\s+/gu, ' ').trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  const line = afterGreeting(lines) ?? lines[0];
  if (line === undefined) return hostIn(text);
  return cutAtWord(withoutEnd(firstSentence(line)));
}

/** The first line that says more than a greeting, without it; undefined: there is none, or no greeting. */
function afterGreeting(lines: readonly string[]): string | undefined {
  let isGreeted = false;
  for (const line of lines) {
    let rest = line;
    while (greeting.test(rest)) {
      rest = rest.replace(greeting, '');
      isGreeted = true;
    }
    if (!isGreeted) return undefined;
    const [first = ''] = Array.from(rest);
    if (/[\p{L}\p{N}]/u.test(rest)) return first.toUpperCase() + rest.slice(first.length);
  }
  return undefined;
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
