const lineEnd = /\r\n|\n|\r/g;
const lineWithEnd = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g;

/** How many lines end in this text, whichever way (LF, CRLF, CR). */
export const countLineEnds = (text: string): number => text.match(lineEnd)?.length ?? 0;

/** The text's lines, each with its end. */
export const splitLines = (text: string): string[] => text.match(lineWithEnd) ?? [];
