import { costOfChange } from './costOfChange.ts';
import type { CostOfParting } from './types.ts';

/** What it would cost to part these two: the round matched a second time without the pair. */
export const costOfParting: CostOfParting = (input, result, a, b) =>
  costOfChange(result, {
    ...input,
    locked: input.locked.filter((group) => !(group.includes(a) && group.includes(b))),
    forbidden: [...input.forbidden, [a, b]],
  });
