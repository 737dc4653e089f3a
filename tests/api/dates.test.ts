import fc from 'fast-check';
import { dayAfter, dayOf, dayOfDate, momentOf, weekdayOf } from '../../api/sentences/dates.ts';

const berlin = { locale: 'de', timeZone: 'Europe/Berlin' } as const;
const seattle = { locale: 'en', timeZone: 'America/Los_Angeles' } as const;

describe('dates on cards', () => {
  it('are written in the reader’s zone and language, without a closing dot', () => {
    const evening = new Date('2026-12-04T23:30:00Z');
    expect([dayOf(evening, seattle), dayOf(evening, berlin)]).toEqual(['Fri 4 Dec', 'Sa 5. Dez']);
  });

  it('say today when it is today there', () => {
    const at = new Date('2026-11-27T09:24:00Z');
    const now = new Date('2026-11-27T23:30:00Z');
    expect(momentOf(at, now, seattle)).toBe('today, 01:24');
    expect(momentOf(at, now, berlin)).toBe('Fr 27. Nov, 10:24');
    expect(momentOf(at, new Date('2027-11-27T09:24:00Z'), seattle)).toBe('Fri 27 Nov, 01:24');
  });

  it('write midnight as 00:00', () => {
    expect(momentOf(new Date('2026-12-03T23:00:00Z'), new Date('2026-12-04T12:00:00Z'), berlin)).toBe('heute, 00:00');
  });

  it('name every weekday and a day that belongs to no zone', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekdayOf(day, 'de'))).toEqual([
      'Mo',
      'Di',
      'Mi',
      'Do',
      'Fr',
      'Sa',
      'So',
    ]);
    expect(dayOfDate('2027-03-04', seattle)).toBe('Thu 4 Mar');
  });

  it('never end with a dot, and take an unknown zone for UTC', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }), (at) => {
        for (const locale of ['en', 'de'] as const) {
          expect(dayOf(at, { locale, timeZone: 'Asia/Kathmandu' })).toMatch(/^\p{L}+ \d{1,2}\.? \p{L}+$/u);
          expect(dayOf(at, { locale, timeZone: 'Etc/Nowhere' })).toBe(dayOf(at, { locale, timeZone: 'UTC' }));
        }
      }),
    );
  });

  it('count weeks and months on the calendar of the zone', () => {
    const lateInSeattle = new Date('2027-02-01T05:00:00Z');
    expect(dayAfter(lateInSeattle, 'America/Los_Angeles', { weeks: 1 })).toBe('2027-02-07');
    expect(dayAfter(lateInSeattle, 'America/Los_Angeles', { months: 1 })).toBe('2027-02-28');
  });
});
