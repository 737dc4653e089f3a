import { planReplacements } from '../matching/round/planReplacements.ts';
import type { PlanReplacements, RoundMatcher } from '../matching/round/types.ts';

/** Milliseconds of work, less than a thread takes to start; beyond that requests would wait. */
const few = 40;

/** New pairs among those who wait: of a few here and now, of many wherever rounds are matched. */
export const replaceWith =
  (matcher: RoundMatcher): PlanReplacements =>
  async (input) =>
    input.participants.length <= few ? planReplacements(input) : (await matcher.plan(input)).groups;
