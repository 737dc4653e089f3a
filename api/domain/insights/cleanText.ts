/** Controls, and what turns the direction of everything behind it; bidirectional text itself needs none of them. */
const turning = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;
/** Wide as nothing: two texts with and without them look the same and are not. Joiners stay, emoji and Persian need them. */
const invisible = /[\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * What somebody wrote as it is kept: nothing in it that can't be seen, at most one empty line in a row, no blanks at the
 * ends. Pure.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(turning, '')
    .replace(invisible, '')
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same on one line: titles and tags. Pure. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

/** Is there anything by which it could be found? Pure. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
