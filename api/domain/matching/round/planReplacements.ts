import { planRound } from './planRound.ts';
import type { PlanReplacements } from './types.ts';

/** New groups among a few who are free, under the same rules as a round; who finds nobody stays alone and is not named. */
export const planReplacements: PlanReplacements = (input) => planRound(input).groups;
