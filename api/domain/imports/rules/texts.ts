import type { Fault } from '../fault.ts';
import { wrong, type Verdict } from './rule.ts';

// U+200B hides; joiners (U+200C, U+200D) and direction marks (U+200E, U+200F) are part of real names and emoji.
const controls = /[^\P{Cc}\t\n\r]|[\u200b\ufeff]/u;
const turnsLetters = /[\u202a-\u202e\u2066-\u2069]/u;
const lostLetter = '\uFFFD';

/** What no cell may hide: control characters, characters that turn the reading direction, letters lost on the way. */
export function hiddenFault(text: string, column: string): Fault | null {
  if (turnsLetters.test(text)) return { code: 'turnsLetters', params: { column } };
  if (controls.test(text)) return { code: 'controlCharacters', params: { column } };
  return text.includes(lostLetter) ? { code: 'unreadableLetter', params: { column } } : null;
}

/**
 * Any text of at most `most` characters, trimmed, in Unicode NFC. Formulas, markup and line breaks are only text here:
 * they are made harmless where they could do harm, in a page and in an export.
 */
export const text =
  (column: string, most: number) =>
  (cell: string): Verdict<string> => {
    const value = cell.trim().normalize('NFC');
    const hidden = hiddenFault(value, column);
    if (hidden) return { fault: hidden };
    const length = [...value].length;
    return length > most ? wrong('textTooLong', { length, most, column }) : { value };
  };

/** A text that must be there, on one line. */
export const name =
  (column: string, most: number) =>
  (cell: string): Verdict<string> => {
    const verdict = text(column, most)(cell.replace(/[\t\r\n]+/g, ' '));
    return verdict.value === '' ? wrong('nameEmpty') : verdict;
  };
