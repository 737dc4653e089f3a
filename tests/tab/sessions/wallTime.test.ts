import fc from 'fast-check';
import { DateTime } from 'luxon';
import { wallTimeToInstant } from '../../../tab/src/lib/wallTime.ts';

it.each([
  ['2026-12-01T14:00', 'Europe/London', '2026-12-01T14:00:00.000Z'],
  ['2026-12-01T14:00', 'Asia/Kathmandu', '2026-12-01T08:15:00.000Z'],
  ['2027-03-28T09:00', 'Europe/London', '2027-03-28T08:00:00.000Z'],
  // Skipped: forward by as much as the clocks; doubled: the first.
  ['2027-03-28T01:30', 'Europe/London', '2027-03-28T01:30:00.000Z'],
  ['2027-10-31T01:30', 'Europe/London', '2027-10-31T00:30:00.000Z'],
  ['2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00.000Z'],
])('%s on a clock in %s is %s', (local, zone, instant) => {
  expect(wallTimeToInstant(local, zone).toISOString()).toBe(instant);
});

it('shows the same time again on that clock, whenever there is one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Europe/Berlin',
        'America/St_Johns',
        'Australia/Lord_Howe',
        'Pacific/Auckland',
        'America/Sao_Paulo',
      ),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
      (zone, at) => {
        // Whatever a clock has shown is a time that exists.
        const local = DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
        const shown = DateTime.fromJSDate(wallTimeToInstant(local, zone), { zone });
        expect(shown.toFormat("yyyy-MM-dd'T'HH:mm")).toBe(local);
      },
    ),
  );
});
