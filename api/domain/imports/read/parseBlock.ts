import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from '../fault.ts';
import type { Block } from './readBlocks.ts';
import { countLineEnds, splitLines } from './lines.ts';

export interface CsvRecord {
  /** Line of the file on which the record begins. */
  line: number;
  cells: readonly string[];
}

/** A line that no parser can read: what is wrong in which cell (counted from 0), and the text from there on. */
export interface UnreadableLine {
  line: number;
  fault: Fault;
  cell: number;
  rest: string;
}

const options = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
/** A quoted cell with more lines than this is taken for a quote that was never closed. */
const mostLinesOfARecord = 100;

/**
 * The block's records by RFC 4180, blank lines left out. Where the text breaks the rules it is read again line by line,
 * so that a stray quote costs the line it stands in and nothing else.
 */
export function parseBlock({ text, line }: Pick<Block, 'text' | 'line'>): (CsvRecord | UnreadableLine)[] {
  try {
    return number(parse(text, options), line);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return readLineByLine(splitLines(text), line);
  }
}

export const isUnreadable = (row: CsvRecord | UnreadableLine): row is UnreadableLine => 'fault' in row;

function number(records: readonly string[][], firstLine: number): CsvRecord[] {
  const numbered: CsvRecord[] = [];
  let line = firstLine;
  for (const cells of records) {
    if (!(cells.length === 1 && cells[0] === '')) numbered.push({ line, cells });
    line += 1;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += countLineEnds(cell);
  }
  return numbered;
}

function readLineByLine(lines: readonly string[], firstLine: number): (CsvRecord | UnreadableLine)[] {
  const rows: (CsvRecord | UnreadableLine)[] = [];
  let at = 0;
  while (at < lines.length) {
    const record = readRecordAt(lines, at);
    if (record) {
      rows.push(...number([record.cells], firstLine + at));
      at += record.lines;
    } else {
      rows.push(explain(lines[at] ?? '', firstLine + at));
      at += 1;
    }
  }
  return rows;
}

/** The record that begins on this line: the line alone, or as many as it takes to close its quotes. */
function readRecordAt(lines: readonly string[], at: number): { cells: string[]; lines: number } | null {
  let text = '';
  let quotes = 0;
  for (let taken = 1; taken <= mostLinesOfARecord && at + taken <= lines.length; taken++) {
    const line = lines[at + taken - 1] ?? '';
    text += line;
    quotes += line.split('"').length - 1;
    if (quotes % 2 === 1) continue;
    const cells = tryRecord(text);
    if (cells || taken === 1) return cells && { cells, lines: taken };
  }
  return null;
}

function tryRecord(text: string): string[] | null {
  try {
    const records: string[][] = parse(text, options);
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}

function explain(line: string, lineNumber: number): UnreadableLine {
  const isOdd = line.split('"').length % 2 === 0;
  const at = Math.max(isOdd ? line.lastIndexOf('"') : line.indexOf('"'), 0);
  const opensCell = at === 0 || line[at - 1] === ',';
  return {
    line: lineNumber,
    fault: { code: isOdd && opensCell ? 'quoteNotClosed' : 'strayQuote' },
    cell: cellsBefore(line.slice(0, at)),
    rest: line.slice(at),
  };
}

/** Commas outside quotes. */
const cellsBefore = (text: string): number => text.replace(/"[^"]*"/g, '').split(',').length - 1;
