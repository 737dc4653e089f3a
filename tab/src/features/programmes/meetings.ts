import type { ProgrammeRhythm } from '../../../../api/contracts/programmes.ts';
import { roundEnd } from './calendarDays.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** Pairs are told at 9, a round ends at 18. */
const HOURS_OF_LAST_DAY = 9;

/** How many meetings a pair can have in a round that starts on a day, as the server will count them. Pure. */
export function meetingsOf({ everyWeeks, roundMonths }: ProgrammeRhythm, startsOn: string): number {
  const lasts = Date.parse(roundEnd(startsOn, roundMonths)) - Date.parse(startsOn) + HOURS_OF_LAST_DAY * HOUR;
  return Math.max(1, Math.floor(lasts / WEEK / everyWeeks));
}
