import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import type { SessionRhythm } from '../../../contracts/sessions.ts';
import { atWallTime } from './atWallTime.ts';
import { zoneOf } from './zoneOf.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The first moment of the rhythm after `after`. The rule counts calendar days (RFC 5545) and the hour is put on them in the
 * rhythm's own zone, so "Tuesdays at 09:00" stays 09:00 when clocks change, and an hour that is skipped or doubled comes
 * once. Monthly rhythms keep the how-many-th weekday of the month that their first day is; a fifth one is the last. Pure.
 */
export function nextOccurrence(rhythm: SessionRhythm, after: Date): Date {
  const days = new RRuleTemporal({ rruleString: ruleOf(rhythm), maxIterations: 20_000 });
  // A day earlier, because the day of `after` itself may still lie ahead.
  let from = DateTime.fromJSDate(after, { zone: zoneOf(rhythm.timeZone) }).minus({ days: 2 });
  for (;;) {
    const day = days.next(new Date(`${from.toISODate() ?? rhythm.from}T00:00:00Z`));
    if (!day) throw new RangeError('a rhythm has no end');
    const at = atWallTime(day.toString().slice(0, 10), rhythm.minute, rhythm.timeZone);
    if (at > after) return at;
    from = DateTime.fromISO(day.toString().slice(0, 10), { zone: 'utc' });
  }
}

/** The first day on that weekday starts the count, so that "every two weeks" knows which weeks. */
function ruleOf({ every, weekday, from }: SessionRhythm): string {
  const start = firstDay(from, weekday);
  const dtstart = `DTSTART;VALUE=DATE:${start.toFormat('yyyyMMdd')}`;
  const name = weekdays[weekday - 1] ?? 'MO';
  if (every === 'month') return `${dtstart}\nRRULE:FREQ=MONTHLY;BYDAY=${whichOfMonth(start)}${name}`;
  return `${dtstart}\nRRULE:FREQ=WEEKLY;INTERVAL=${every === 'week' ? 1 : 2};BYDAY=${name}`;
}

function firstDay(from: string, weekday: number): DateTime {
  const day = DateTime.fromISO(from, { zone: 'utc' });
  return day.plus({ days: (weekday - day.weekday + 7) % 7 });
}

const whichOfMonth = (day: DateTime): number => (day.day > 28 ? -1 : Math.ceil(day.day / 7));
