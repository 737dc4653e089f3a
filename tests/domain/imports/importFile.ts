import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportEvent, ImportInput, ImportReport } from '../../../api/contracts/imports.ts';
import { runImport } from '../../../api/domain/imports/runImport.ts';
import { makeSystem } from '../../support/context.ts';

export const testFile = (name: string): Promise<Buffer> => readFile(join(__dirname, 'files', name));

/** The same bytes in small pieces, cut anywhere: also within a letter. */
export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Imports text or bytes; people in apply mode unless said otherwise. */
export function importFile(
  content: string | Uint8Array,
  input: Partial<ImportInput> = {},
  onEvent: (event: ImportEvent) => void = () => undefined,
): Promise<ImportReport> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return runImport(makeSystem(), { kind: 'people', mode: 'apply', ...input }, inPieces(bytes), onEvent);
}

/** The report's findings as `line column code`, in its order. */
export const brief = ({ findings }: ImportReport): string[] =>
  findings.map(({ line, column, code }) => [line ?? 'file', column ?? '-', code].join(' '));
