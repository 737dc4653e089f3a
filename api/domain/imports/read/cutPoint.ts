const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** A block of about this many characters is parsed, checked and staged at a time. */
export const blockLength = 64 * 1024;
/** The longest record that is waited for; a cell that takes more is a quote that was never closed. */
export const longestRecord = 8 * blockLength;

/**
 * Where a block of whole records may end in `text`: behind the last line end outside quotes within one block, or, where
 * a record is longer, behind the first one after it. 0: not yet, read on. A quote that is never closed would swallow the
 * rest of the file, so after `longestRecord` characters any line end will do, and the parser finds the broken line.
 */
export function cutPoint(text: string, isEnd: boolean): number {
  let cut = 0;
  let anyLineEnd = 0;
  let isQuoted = false;
  const until = Math.min(text.length, longestRecord);
  for (let at = 0; at < until; at++) {
    const letter = text.charCodeAt(at);
    if (letter === quote) isQuoted = !isQuoted;
    else if (letter === lineFeed || (letter === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
      if (letter === carriageReturn && at + 1 === text.length && !isEnd) break;
      if (!isQuoted) cut = at + 1;
      if (anyLineEnd === 0 || at < blockLength) anyLineEnd = at + 1;
    }
    if (at >= blockLength && cut > 0) return cut;
  }
  if (text.length >= longestRecord) return cut || anyLineEnd;
  return isEnd ? text.length : 0;
}
