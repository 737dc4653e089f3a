import { DateTime } from 'luxon';
import type { ProgrammeDraft } from '../contracts/programmes.ts';

/** When the demo's first rounds are: joining ends on the Friday before a Monday at least five days ahead. Pure. */
export function firstDays(now: Date): Pick<ProgrammeDraft, 'joinUntil' | 'startsOn'> {
  const monday = DateTime.fromJSDate(now, { zone: 'utc' }).plus({ days: 4 }).plus({ weeks: 1 }).startOf('week');
  return { joinUntil: monday.minus({ days: 3 }).toISODate() ?? '', startsOn: monday.toISODate() ?? '' };
}
