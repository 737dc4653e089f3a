import type { Fault } from '../fault.ts';

/** What a rule makes of a cell: a value (undefined: the file says nothing, what is stored stays), and what is wrong. */
export interface Verdict<T> {
  value?: T;
  fault?: Fault;
}

/**
 * One column: how its cell is read, and what a fault does. `refused`: the line stays out, because the cell says who or
 * what is meant. `note`: the line comes in without the cell, because the rest of it is still right.
 */
export interface ColumnRule<T> {
  isNeeded: boolean;
  whenWrong: 'refused' | 'note';
  read: (cell: string, now: Date) => Verdict<T>;
}

export type RuleTable = Readonly<Record<string, ColumnRule<unknown>>>;

/** What a line says, as far as its cells are right; `undefined`: nothing is said, what is stored stays. */
export type FieldsOf<Table extends RuleTable> = {
  [Column in keyof Table]?: Table[Column] extends ColumnRule<infer T> ? T | undefined : never;
};

export const wrong = (code: Fault['code'], params?: Fault['params']): Verdict<never> => ({
  fault: params ? { code, params } : { code },
});
