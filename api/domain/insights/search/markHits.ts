import { stemsOf, type StemLanguage } from './stems.ts';

/** A piece of a text; `isHit`: a word that the search found. */
export interface MarkedPiece {
  text: string;
  isHit: boolean;
}

/**
 * Cuts a text into what was found and what was not, so that a page can mark the former; the pieces put together are the
 * text. `stems` come from the hit. Pure.
 */
export function markHits(text: string, language: StemLanguage, stems: readonly string[]): MarkedPiece[] {
  const found = new Set(stems);
  const pieces: MarkedPiece[] = [];
  let open = '';
  // Words and what stands between them, by turns; nothing is left out.
  for (const piece of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (isFound(piece, language, found)) {
      if (open) pieces.push({ text: open, isHit: false });
      pieces.push({ text: piece, isHit: true });
      open = '';
    } else {
      open += piece;
    }
  }
  if (open) pieces.push({ text: open, isHit: false });
  return pieces;
}

const isFound = (piece: string, language: StemLanguage, found: ReadonlySet<string>): boolean => {
  const word = piece.normalize('NFC').toLowerCase();
  return found.has(word) || stemsOf(word, language).some((stem) => found.has(stem));
};
