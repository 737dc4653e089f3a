import type { ImportInput } from '../../../contracts/imports.ts';
import type { Fault } from '../fault.ts';
import { blockLength, cutPoint, longestRecord } from './cutPoint.ts';
import { decodeText } from './decodeText.ts';
import { FileRefused } from './fileRefused.ts';
import { countLineEnds } from './lines.ts';

export interface Block {
  text: string;
  /** Line of the file on which the text begins, from 1. */
  line: number;
  /** True when letters of this text may have been lost: the file is not in the encoding it is read in. */
  isBroken: boolean;
}

const signatures: readonly { bytes: readonly number[]; fault: Fault }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], fault: { code: 'workbookFile' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], fault: { code: 'workbookFile' } },
  { bytes: [0xff, 0xfe], fault: { code: 'utf16File' } },
  { bytes: [0xfe, 0xff], fault: { code: 'utf16File' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], fault: { code: 'notTextFile' } },
  { bytes: [0x1f, 0x8b], fault: { code: 'notTextFile' } },
];
const longestSignature = 4;

/**
 * The file as blocks of whole records, in memory that does not grow with the file. Throws `FileRefused` for what is no
 * text at all: a workbook, UTF-16, an archive, an empty file.
 */
export async function* readBlocks(
  source: AsyncIterable<Uint8Array>,
  encoding: ImportInput['encoding'],
): AsyncGenerator<Block> {
  const decoding = decodeText(encoding);
  let head: number[] = [];
  let pending = '';
  let line = 1;
  let hasText = false;
  /** A long record is looked at again only after another block of text, or small pieces would cost its square. */
  let nextLook = blockLength;

  function* take(isEnd: boolean): Generator<Block> {
    while (pending !== '' && (isEnd || pending.length >= nextLook)) {
      const cut = cutPoint(pending, isEnd);
      if (cut === 0 && pending.length >= longestRecord) throw FileRefused.because({ code: 'notTextFile' });
      nextLook = cut === 0 ? Math.min(pending.length + blockLength, longestRecord) : blockLength;
      if (cut === 0) return;
      const text = pending.slice(0, cut);
      pending = pending.slice(cut);
      hasText ||= text.trim() !== '';
      yield { text, line, isBroken: decoding.isBroken() };
      line += countLineEnds(text);
    }
  }

  for await (const chunk of source) {
    if (head.length < longestSignature) {
      head = [...head, ...chunk.subarray(0, longestSignature)];
      refuseKnownBinary(head);
    }
    pending += decoding.decode(chunk);
    yield* take(false);
  }
  pending += decoding.end();
  yield* take(true);
  if (!hasText) throw FileRefused.because({ code: 'emptyFile' });
}

function refuseKnownBinary(head: readonly number[]): void {
  const known = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known) throw FileRefused.because(known.fault);
}
