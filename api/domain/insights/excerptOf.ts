import type { InsightLanguage, MarkedText } from '../../contracts/insights.ts';
import { markHits } from './search/markHits.ts';

/** Characters of an excerpt, with the dots where something is left out. */
const longest = 220;
/** Characters before what was found, at most. */
const lead = 60;

/**
 * The part of a text around the first word that was found, or its beginning; at most 220 UTF-16 units in whole words (of one
 * that is longer, whole characters as people see them), blanks joined, "…" where something is left out. Pure.
 */
export function excerptOf(text: string, language: InsightLanguage, stems: readonly string[]): MarkedText {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  if (plain.length <= longest) return markHits(plain, language, stems);
  const from = beginningOf(plain, firstHit(plain, language, stems));
  const before = from > 0 ? '…' : '';
  const room = longest - before.length;
  const rest = plain.slice(from);
  const said = rest.length <= room ? rest : `${upTo(rest, room - 1)}…`;
  return markHits(before + said, language, stems);
}

function firstHit(plain: string, language: InsightLanguage, stems: readonly string[]): number {
  if (stems.length === 0) return 0;
  let at = 0;
  for (const { text, isHit } of markHits(plain, language, stems)) {
    if (isHit) return at;
    at += text.length;
  }
  return 0;
}

/** Where the excerpt begins so that the hit is in it, and no room is left over at the end. */
function beginningOf(plain: string, hit: number): number {
  if (hit <= lead) return 0;
  const wanted = Math.min(hit - lead, plain.length - (longest - 1));
  const blank = plain.indexOf(' ', wanted - 1);
  // A hit is a word, so it begins at a whole character.
  return blank < 0 || blank >= hit ? hit : blank + 1;
}

/** The beginning in whole words; where there is no blank at all, in whole characters. */
function upTo(text: string, most: number): string {
  if (text[most] === ' ') return text.slice(0, most);
  const blank = text.lastIndexOf(' ', most);
  if (blank > 0) return text.slice(0, blank);
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, 2 * most))) {
    if (end + segment.length > most) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
