import fc from 'fast-check';
import { DateTime } from 'luxon';
import { meetingsOf, roundDatesOf, type RoundPlan } from '../../../api/domain/programmes/roundPlan.ts';

const mentoring: RoundPlan = {
  joinUntil: '2025-11-28',
  startsOn: '2025-12-01',
  endsOn: null,
  timeZone: 'America/Los_Angeles',
  rhythm: { everyWeeks: 4, roundMonths: 6 },
};

const wall = (date: Date, zone = mentoring.timeZone): string =>
  DateTime.fromJSDate(date, { zone }).toFormat('ccc d LLL yyyy HH:mm');

const dates = (plan: RoundPlan, lastEnd: Date | null = null) => {
  const planned = roundDatesOf(plan, lastEnd);
  if (!planned) throw new Error('no round');
  return planned;
};

describe('the dates of a round', () => {
  it('are those of the picture for a first round', () => {
    const planned = dates(mentoring);
    expect(Object.values(planned).map((date) => wall(date))).toEqual([
      'Fri 28 Nov 2025 18:00',
      'Mon 1 Dec 2025 09:00',
      'Fri 5 Dec 2025 16:00',
      'Fri 12 Dec 2025 18:00',
      'Fri 29 May 2026 18:00',
    ]);
    expect(meetingsOf(mentoring.rhythm, planned)).toBe(6);
  });

  it('follow on the Monday after the last round ended, with joining until the Friday before', () => {
    const planned = dates(mentoring, dates(mentoring).endsOn);
    expect(wall(planned.pairsOn)).toBe('Mon 1 Jun 2026 09:00');
    expect(wall(planned.joinUntil)).toBe('Fri 29 May 2026 18:00');
    expect(wall(planned.endsOn)).toBe('Mon 30 Nov 2026 18:00');
  });

  it('end with the programme, and there is no round that would be shorter than two weeks', () => {
    expect(wall(dates({ ...mentoring, endsOn: '2026-03-31' }).endsOn)).toBe('Tue 31 Mar 2026 18:00');
    expect(roundDatesOf({ ...mentoring, endsOn: '2025-12-14' }, null)).toBeNull();
    expect(roundDatesOf({ ...mentoring, endsOn: '2026-06-10' }, dates(mentoring).endsOn)).toBeNull();
  });

  it('ask nobody to answer or to meet on a weekend', () => {
    const planned = dates({ ...mentoring, startsOn: '2025-12-03' });
    expect(wall(planned.answerBy)).toBe('Mon 8 Dec 2025 16:00');
    expect(wall(planned.firstMeetingBy)).toBe('Mon 15 Dec 2025 18:00');
  });

  it('are in order, at their wall times and on working days in every zone and for every start', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'Asia/Kathmandu',
      'America/Los_Angeles',
      'Australia/Sydney',
      'Etc/UTC',
    );
    fc.assert(
      fc.property(day, zone, fc.constantFrom(1, 2, 3, 6), (startsOn, timeZone, roundMonths) => {
        const joinUntil = DateTime.fromISO(startsOn).minus({ days: 3 }).toISODate() ?? '';
        let last: Date | null = null;
        for (let round = 1; round <= 4; round += 1) {
          const plan = { ...mentoring, joinUntil, startsOn, timeZone, rhythm: { everyWeeks: 2, roundMonths } as const };
          const planned = dates(plan, last);
          const instants = Object.values(planned).map((date) => date.getTime());
          expect(instants).toEqual(instants.toSorted((a, b) => a - b));
          if (last) expect(planned.pairsOn > last).toBe(true);
          expect(wall(planned.pairsOn, timeZone)).toMatch(/09:00$/);
          for (const date of [planned.answerBy, planned.firstMeetingBy, planned.endsOn])
            expect(wall(date, timeZone)).not.toMatch(/^S/);
          last = planned.endsOn;
        }
      }),
    );
  });
});
