import type { ImportInput } from '../../../contracts/imports.ts';

export interface TextDecoding {
  decode(chunk: Uint8Array): string;
  /** What the last, incomplete letter leaves behind. */
  end(): string;
  /** True once a byte was met that is not UTF-8: from then on the text holds U+FFFD where letters were lost. */
  isBroken(): boolean;
}

/**
 * Bytes to text, chunk by chunk, without a byte order mark. `latin1` is read as Windows-1252, which holds every letter of
 * ISO 8859-1 and what Excel writes besides, as browsers do.
 */
export function decodeText(encoding: ImportInput['encoding'] = 'utf-8'): TextDecoding {
  const lossy = new TextDecoder(encoding);
  // The lossy one can't tell a lost letter from a U+FFFD that really stands in the file; the strict one can.
  let strict = encoding === 'utf-8' ? new TextDecoder('utf-8', { fatal: true }) : null;
  const check = (chunk?: Uint8Array): void => {
    try {
      strict?.decode(chunk, { stream: chunk !== undefined });
    } catch {
      strict = null;
    }
  };
  return {
    decode(chunk) {
      check(chunk);
      return lossy.decode(chunk, { stream: true });
    },
    end() {
      check();
      return lossy.decode();
    },
    isBroken: () => encoding === 'utf-8' && strict === null,
  };
}
