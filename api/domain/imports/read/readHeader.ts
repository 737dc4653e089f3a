import type { ImportFinding } from '../../../contracts/imports.ts';
import { toFinding, type Fault } from '../fault.ts';
import { FileRefused } from './fileRefused.ts';

/** The columns a kind of file may have; `true`: it must be there. */
export type KnownColumns = Readonly<Record<string, boolean>>;

export interface Header {
  /** Names as they stand in the file. */
  names: readonly string[];
  /** The known column behind each cell; null where the column is not known here. */
  columns: readonly (string | null)[];
  notes: readonly ImportFinding[];
}

/**
 * Which cell is which: any order, capitals and blanks around a name don't count, unknown columns are left out with a note.
 * Throws `FileRefused` when a needed column is missing or one stands there twice.
 */
export function readHeader(names: readonly string[], known: KnownColumns): Header {
  const byFolded = new Map(Object.keys(known).map((name) => [name.toLowerCase(), name]));
  const columns = names.map((name) => byFolded.get(name.trim().toLowerCase()) ?? null);
  const faults: Fault[] = [];
  for (const [column, isNeeded] of Object.entries(known)) {
    const count = columns.filter((found) => found === column).length;
    if (count > 1) faults.push({ code: 'repeatedColumn', params: { column } });
    if (count === 0 && isNeeded) faults.push({ code: 'missingColumn', params: { column } });
  }
  if (faults.length > 0) throw FileRefused.because(...(isPartedBySemicolons(names) ? [semicolonFile] : faults));
  const notes = names.flatMap((name, at) =>
    columns[at] === null && name.trim() !== ''
      ? [toFinding('note', { code: 'unknownColumn', params: { column: name.trim() } }, { line: null })]
      : [],
  );
  return { names, columns, notes };
}

const semicolonFile: Fault = { code: 'semicolonFile' };
const isPartedBySemicolons = (names: readonly string[]): boolean => names.length === 1 && /;.*;/.test(names[0] ?? '');
