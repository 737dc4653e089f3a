import type { ImportFinding, ImportInput } from '../../../contracts/imports.ts';
import { toFinding, type Fault } from '../fault.ts';
import { FileRefused } from './fileRefused.ts';
import { countLineEnds } from './lines.ts';
import { isUnreadable, parseBlock, type CsvRecord, type UnreadableLine } from './parseBlock.ts';
import { readBlocks, type Block } from './readBlocks.ts';
import { readHeader, type Header, type KnownColumns } from './readHeader.ts';

/** A line of the file in shape: the cells of the columns known here. */
export interface Row {
  line: number;
  cells: ReadonlyMap<string, string>;
}

/** A line out of shape: nobody can tell which cell is which. */
export interface RowOutOfShape {
  line: number;
  finding: ImportFinding;
}

export type ReadEvent =
  | { type: 'header'; notes: readonly ImportFinding[] }
  | { type: 'rows'; rows: readonly Row[]; outOfShape: readonly RowOutOfShape[] };

const lostLetter = '\uFFFD';

/**
 * Reads a CSV file (RFC 4180, commas, LF or CRLF) from its header to its last line, a block at a time. Throws
 * `FileRefused` for a file that can't be used as a whole, naming the first line and column where it can.
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  encoding: ImportInput['encoding'],
  known: KnownColumns,
): AsyncGenerator<ReadEvent> {
  let header: Header | null = null;
  for await (const block of readBlocks(source, encoding)) {
    const records = parseBlock(block);
    if (block.isBroken && block.text.includes(lostLetter)) throw notUtf8(block, records, header);
    if (!header) {
      const from = records.findIndex(
        (record) => isUnreadable(record) || record.cells.some((cell) => cell.trim() !== ''),
      );
      const [first] = records.splice(0, from + 1).slice(-1);
      if (from < 0 || !first) continue;
      if (isUnreadable(first)) throw FileRefused.because(withColumn(first.fault, null));
      header = readHeader(first.cells, known);
      yield { type: 'header', notes: header.notes };
    }
    yield shape(records, header);
  }
}

function shape(records: readonly (CsvRecord | UnreadableLine)[], header: Header): ReadEvent {
  const rows: Row[] = [];
  const outOfShape: RowOutOfShape[] = [];
  for (const record of records) {
    const finding = isUnreadable(record) ? unreadable(record, header) : wrongShape(record, header);
    if (finding) outOfShape.push({ line: record.line, finding });
    else if (!isUnreadable(record)) rows.push({ line: record.line, cells: pick(record.cells, header) });
  }
  return { type: 'rows', rows, outOfShape };
}

function pick(cells: readonly string[], { columns }: Header): Map<string, string> {
  const picked = new Map<string, string>();
  for (const [at, column] of columns.entries()) if (column !== null) picked.set(column, cells[at] ?? '');
  return picked;
}

function unreadable({ line, fault, cell, rest }: UnreadableLine, header: Header): ImportFinding {
  const column = header.names[cell] ?? null;
  return toFinding('refused', withColumn(fault, column), { line, column, value: rest });
}

const withColumn = (fault: Fault, column: string | null): Fault => ({ ...fault, params: { column: column ?? '' } });

function wrongShape({ line, cells }: CsvRecord, { names }: Header): ImportFinding | null {
  if (cells.length === names.length) return null;
  const params = { cells: cells.length, header: names.length };
  const only = cells[0] ?? '';
  if (cells.length === 1 && names.length > 2 && only.split(';').length >= names.length - 1) {
    return toFinding('refused', { code: 'semicolons' }, { line });
  }
  if (cells.length < names.length) return toFinding('refused', { code: 'tooFewCells', params }, { line });
  const surplus = toFinding('refused', { code: 'tooManyCells' }, { line, value: cells.slice(names.length).join(',') });
  return { ...surplus, value: '', params: { ...params, surplus: surplus.value } };
}

function notUtf8(block: Block, records: readonly (CsvRecord | UnreadableLine)[], header: Header | null): FileRefused {
  const line = block.line + countLineEnds(block.text.slice(0, block.text.indexOf(lostLetter)));
  const record = records.findLast((row) => row.line <= line);
  const names = header?.names ?? (records[0] && !isUnreadable(records[0]) ? records[0].cells : []);
  const cells = record && !isUnreadable(record) ? record.cells : [];
  const at = cells.findIndex((cell) => cell.includes(lostLetter));
  const isInHeader = !header && record === records[0];
  const column = at >= 0 && !isInHeader ? names[at]?.trim() : undefined;
  const fault: Fault = column
    ? { code: 'notUtf8', params: { line, column } }
    : { code: 'notUtf8Line', params: { line } };
  return new FileRefused([toFinding('refused', fault, { line: null, column: column ?? null, value: cells[at] ?? '' })]);
}
