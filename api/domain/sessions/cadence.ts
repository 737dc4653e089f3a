import type { RhythmEvery } from '../../contracts/sessions.ts';

const weekMs = 7 * 86_400_000;
const weeksOf: Record<RhythmEvery, number> = { week: 1, twoWeeks: 2, month: 4 };
const cadencesWithoutMeeting = 2;

interface Cadence {
  rhythm?: { every: RhythmEvery } | null;
  cadenceWeeks: number;
}

/** How often two mean to meet, in milliseconds: their rhythm says it, or else what they began with. Pure. */
export const cadenceMs = ({ rhythm, cadenceWeeks }: Cadence): number =>
  (rhythm ? weeksOf[rhythm.every] : cadenceWeeks) * weekMs;

/** When two who last met at `since` are asked whether they go on. Pure. */
export const nudgeAfter = (plan: Cadence, since: Date): Date =>
  new Date(since.getTime() + cadencesWithoutMeeting * cadenceMs(plan));
