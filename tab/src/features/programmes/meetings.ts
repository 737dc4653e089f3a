import type { ProgrammeRhythm } from '../../../../api/contracts/programmes.ts';
import { addMonths } from './calendarDays.ts';

const WEEK = 7 * 86_400_000;

/** How many meetings a pair can have in a round that starts on a day; at least one. Pure. */
export function meetingsOf({ everyWeeks, roundMonths }: ProgrammeRhythm, startsOn: string): number {
  const weeks = (Date.parse(addMonths(startsOn, roundMonths)) - Date.parse(startsOn)) / WEEK;
  return Math.max(1, Math.floor(weeks / everyWeeks));
}
