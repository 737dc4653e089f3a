import fc from 'fast-check';
import { DateTime } from 'luxon';
import { meetingsOf as meetingsOnServer, roundDatesOf } from '../../../api/domain/programmes/roundPlan.ts';
import { addMonths, mondayAfter, roundEnd } from '../../../tab/src/features/programmes/calendarDays.ts';
import { meetingsOf } from '../../../tab/src/features/programmes/meetings.ts';

const days = fc
  .integer({ min: 0, max: 3_000 })
  .map((later) => new Date(Date.UTC(2026, 0, 1) + later * 86_400_000).toISOString().slice(0, 10));
const months = fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const);

describe('days of the calendar', () => {
  it('find the Monday that comes next, never the day itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = DateTime.fromISO(mondayAfter(day));
        expect(monday.weekday).toBe(1);
        const ahead = monday.diff(DateTime.fromISO(day), 'days').days;
        expect(ahead).toBeGreaterThan(0.9);
        expect(ahead).toBeLessThan(7.1);
      }),
    );
  });

  it('end with the month where a month is shorter', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-12-01', 6)).toBe('2027-06-01');
  });

  it('say of a round what the server will say: its last day and how often two can meet', () => {
    const everyWeeks = fc.constantFrom(1 as const, 2 as const, 4 as const);
    fc.assert(
      fc.property(days, months, everyWeeks, (startsOn, roundMonths, weeks) => {
        const rhythm = { everyWeeks: weeks, roundMonths, minutes: 30 as const };
        const dates = roundDatesOf({ joinUntil: startsOn, startsOn, timeZone: 'UTC', rhythm }, null);
        if (!dates) throw new Error('a first round without an end of its programme has dates');
        expect(roundEnd(startsOn, roundMonths)).toBe(dates.endsOn.toISOString().slice(0, 10));
        expect(meetingsOf(rhythm, startsOn)).toBe(meetingsOnServer(rhythm, dates));
      }),
    );
  });
});
