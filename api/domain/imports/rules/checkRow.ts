import type { ImportFinding } from '../../../contracts/imports.ts';
import { toFinding } from '../fault.ts';
import type { Row } from '../read/readRows.ts';
import type { KnownColumns } from '../read/readHeader.ts';
import type { FieldsOf, RuleTable } from './rule.ts';

export interface CheckedRow<Fields> {
  line: number;
  cells: ReadonlyMap<string, string>;
  fields: Fields;
  findings: ImportFinding[];
}

/** Reads each cell of a line by its column's rule. Pure: what depends on other lines or on what is stored comes later. */
export function checkRow<Table extends RuleTable>(table: Table, row: Row, now: Date): CheckedRow<FieldsOf<Table>> {
  const fields: Record<string, unknown> = {};
  const findings: ImportFinding[] = [];
  for (const [column, rule] of Object.entries(table)) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    const { value, fault } = rule.read(cell, now);
    if (value !== undefined) fields[column] = value;
    // A value beside a fault means that the cell was put right: worth a note, whatever a wrong one does.
    if (fault)
      findings.push(
        toFinding(value === undefined ? rule.whenWrong : 'note', fault, { line: row.line, column, value: cell }),
      );
  }
  return { line: row.line, cells: row.cells, fields: fields as FieldsOf<Table>, findings };
}

export const isRefused = (row: Pick<CheckedRow<unknown>, 'findings'>): boolean =>
  row.findings.some((finding) => finding.severity === 'refused');

export const isNoted = (row: Pick<CheckedRow<unknown>, 'findings'>): boolean =>
  row.findings.some((finding) => finding.severity === 'note');

/** The columns of a table of rules, as the header needs them. */
export const columnsOf = (table: RuleTable): KnownColumns =>
  Object.fromEntries(Object.entries(table).map(([column, rule]) => [column, rule.isNeeded]));
