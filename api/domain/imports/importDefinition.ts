import type { ImportFinding, ImportInput } from '../../contracts/imports.ts';
import type { SystemContext } from '../context.ts';
import type { FindingCode } from './findingCodes.ts';
import type { KnownColumns } from './read/readHeader.ts';
import type { Row } from './read/readRows.ts';
import type { CheckedRow } from './rules/checkRow.ts';
import type { Staged, Staging } from './staging.ts';
import type { Effect, Tally } from './tally.ts';

/** Something that may stand in one line of a file only; the code says what the second line is told. */
export interface UniqueKey {
  key: string;
  column: string;
  code: FindingCode;
  params?: Readonly<Record<string, string>>;
  /** Takes it out of the fields: the second line comes in without it. Absent: the second line stays out. */
  giveUp?: () => void;
}

/** Whom a line means among what is stored, and what speaks against it. */
export interface Match {
  subjectId: string | null;
  isNew: boolean;
  findings: readonly ImportFinding[];
}

/** What is known once the file is read to its end. */
export interface ImportRun<Fields> {
  system: SystemContext;
  input: ImportInput;
  staging: Staging<Fields>;
  tally: Tally;
  /** Lines that stay out and don't say who is meant. */
  unidentifiedLines: readonly number[];
}

/** How a kind of file is checked, matched and written; `runImport` does the rest for all of them. */
export interface ImportDefinition<Fields> {
  /** Its columns, and whether one must be there. */
  columns: KnownColumns;
  /** What a line says by itself. Pure. */
  check(row: Row, now: Date): CheckedRow<Fields>;
  uniqueKeys(fields: Fields): readonly UniqueKey[];
  /** Compares lines with what is stored; changes nothing. */
  match(system: SystemContext, rows: readonly CheckedRow<Fields>[]): Promise<Match[]>;
  /** For kinds where two lines may not mean the same stored thing: what the second one is told. */
  subjectTaken?: Pick<UniqueKey, 'column' | 'code'>;
  /** Between reading and writing: what needs all lines. Throws `FileRefused` before anything is written. */
  prepare?(run: ImportRun<Fields>): Promise<PreparedWrite<Fields>>;
  /** Writes lines inside the caller's transaction, or in a dry run only says what it would do; safe to repeat. */
  write(system: SystemContext, rows: readonly Staged<Fields>[], mode: ImportInput['mode']): Promise<Effect[]>;
}

export interface PreparedWrite<Fields> {
  /** Completes lines with what was found out about all of them, just before they are written. */
  complete(rows: readonly Staged<Fields>[]): Promise<readonly Staged<Fields>[]>;
  /** After the last line. */
  finish(): Promise<void>;
}
