/** What a checker answers; `problem` is a clause in plain words. */
export interface Verdict {
  readonly isValid: boolean;
  readonly problem?: string;
}

export function refusal(problem: string): Verdict {
  return { isValid: false, problem };
}

/** Is there one exact whole number from 0 for each? */
export function areWholeDuals(duals: Float64Array, count: number): boolean {
  return duals.length === count && duals.every((dual) => Number.isSafeInteger(dual) && dual >= 0);
}

/** Does each value lie from `from` up to `to` (exclusive)? */
export function areIndices(values: Int32Array, from: number, to: number): boolean {
  return values.every((value) => value >= from && value < to);
}
