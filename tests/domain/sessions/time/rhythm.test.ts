import { DateTime } from 'luxon';
import fc from 'fast-check';
import type { SessionRhythm } from '../../../../api/contracts/sessions.ts';
import { nextOccurrence } from '../../../../api/domain/sessions/time/rhythm.ts';

const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
];

function occurrences(rhythm: SessionRhythm, after: string, count: number): DateTime[] {
  const found: DateTime[] = [];
  let last = new Date(after);
  while (found.length < count) {
    last = nextOccurrence(rhythm, last);
    found.push(DateTime.fromJSDate(last, { zone: rhythm.timeZone }));
  }
  return found;
}

const weekly = (timeZone: string, weekday = 2, minute = 540): SessionRhythm => ({
  every: 'week',
  weekday,
  minute,
  timeZone,
  from: '2026-11-21',
});

describe('a weekly rhythm', () => {
  it.each(zones)('stays Tuesday 09:00 in %s over 104 weeks, whatever the clocks do', (zone) => {
    const all = occurrences(weekly(zone), '2026-11-21T00:00:00Z', 104);
    expect(new Set(all.map((at) => at.toFormat('ccc HH:mm')))).toEqual(new Set(['Tue 09:00']));
    const days = all.map((at) => at.toFormat('yyyy-MM-dd'));
    expect(new Set(days).size).toBe(104);
    expect(all[103]?.diff(all[0] ?? all[103], 'days').days).toBeCloseTo(103 * 7, 0);
  });

  // The trap: 7 x 24 hours after 09:00 on 21 March 2027 London's clocks say 10:00.
  it('is not seven times 24 hours', () => {
    const rhythm = weekly('Europe/London', 7);
    const [before, after] = occurrences(rhythm, '2027-03-20T00:00:00Z', 2);
    expect(before?.toISO()).toBe('2027-03-21T09:00:00.000+00:00');
    expect(after?.toISO()).toBe('2027-03-28T09:00:00.000+01:00');
    expect(after?.diff(before ?? after, 'hours').hours).toBe(167);
  });

  it.each([
    // An hour that does not exist that day moves forward, once.
    ['Europe/London', 7, 90, '2027-03-27T12:00:00Z', '2027-03-28T02:30:00.000+01:00', '2027-04-04T01:30:00.000+01:00'],
    [
      'America/New_York',
      7,
      150,
      '2027-03-13T12:00:00Z',
      '2027-03-14T03:30:00.000-04:00',
      '2027-03-21T02:30:00.000-04:00',
    ],
    [
      'Australia/Sydney',
      7,
      150,
      '2027-10-02T00:00:00Z',
      '2027-10-03T03:30:00.000+11:00',
      '2027-10-10T02:30:00.000+11:00',
    ],
    [
      'America/St_Johns',
      7,
      150,
      '2027-03-13T12:00:00Z',
      '2027-03-14T03:30:00.000-02:30',
      '2027-03-21T02:30:00.000-02:30',
    ],
    // Lord Howe's clocks move by half an hour.
    [
      'Australia/Lord_Howe',
      7,
      135,
      '2027-10-02T00:00:00Z',
      '2027-10-03T02:45:00.000+11:00',
      '2027-10-10T02:15:00.000+11:00',
    ],
    // An hour that comes twice is the first of the two, once.
    ['Europe/London', 7, 90, '2027-10-30T12:00:00Z', '2027-10-31T01:30:00.000+01:00', '2027-11-07T01:30:00.000+00:00'],
    [
      'America/New_York',
      7,
      90,
      '2027-11-06T12:00:00Z',
      '2027-11-07T01:30:00.000-04:00',
      '2027-11-14T01:30:00.000-05:00',
    ],
    [
      'Australia/Sydney',
      7,
      150,
      '2027-04-03T00:00:00Z',
      '2027-04-04T02:30:00.000+11:00',
      '2027-04-11T02:30:00.000+10:00',
    ],
    [
      'America/St_Johns',
      7,
      90,
      '2027-11-06T12:00:00Z',
      '2027-11-07T01:30:00.000-02:30',
      '2027-11-14T01:30:00.000-03:30',
    ],
    [
      'Australia/Lord_Howe',
      7,
      105,
      '2027-04-03T00:00:00Z',
      '2027-04-04T01:45:00.000+11:00',
      '2027-04-11T01:45:00.000+10:30',
    ],
    // Kathmandu's never do.
    ['Asia/Kathmandu', 7, 90, '2027-03-27T00:00:00Z', '2027-03-28T01:30:00.000+05:45', '2027-04-04T01:30:00.000+05:45'],
  ])('in %s on weekday %d at minute %d after %s is %s, then %s', (zone, weekday, minute, after, first, second) => {
    const [one, two] = occurrences(weekly(zone, weekday, minute), after, 2);
    expect([one?.toISO(), two?.toISO()]).toEqual([first, second]);
  });

  it('answers the same moment whatever is asked twice, also with a clock set back', () => {
    const rhythm = weekly('Europe/London');
    const next = nextOccurrence(rhythm, new Date('2027-03-23T09:30:00Z'));
    expect(nextOccurrence(rhythm, new Date('2027-03-23T09:30:00Z'))).toEqual(next);
    expect(nextOccurrence(rhythm, new Date('2027-03-23T10:30:00Z'))).toEqual(next);
    expect(nextOccurrence(rhythm, next).getTime()).toBeGreaterThan(next.getTime());
  });

  it('falls on 29 February', () => {
    const leap = nextOccurrence(weekly('Europe/London', 2), new Date('2028-02-23T12:00:00Z'));
    expect(leap.toISOString()).toBe('2028-02-29T09:00:00.000Z');
  });

  it('does not begin before its first day', () => {
    const next = nextOccurrence(weekly('Europe/London'), new Date('2026-01-01T00:00:00Z'));
    expect(next.toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });
});

describe('every two weeks', () => {
  it.each(zones)('keeps its weeks over a year in %s', (zone) => {
    const all = occurrences({ ...weekly(zone), every: 'twoWeeks' }, '2026-11-21T00:00:00Z', 27);
    const start = DateTime.fromISO('2026-11-24', { zone: 'utc' });
    const weeks = all.map(
      (at) => DateTime.fromISO(at.toFormat('yyyy-MM-dd'), { zone: 'utc' }).diff(start, 'weeks').weeks,
    );
    expect(weeks).toEqual(Array.from({ length: 27 }, (_, at) => at * 2));
  });
});

describe('monthly', () => {
  it('keeps the how-many-th weekday', () => {
    const third: SessionRhythm = { ...weekly('Europe/London', 2), every: 'month', from: '2026-12-15' };
    const days = occurrences(third, '2026-12-01T00:00:00Z', 4).map((at) => at.toFormat('yyyy-MM-dd HH:mm'));
    expect(days).toEqual(['2026-12-15 09:00', '2027-01-19 09:00', '2027-02-16 09:00', '2027-03-16 09:00']);
  });

  it('takes the last one where a month has no fifth', () => {
    const fifth: SessionRhythm = { ...weekly('Europe/London', 2), every: 'month', from: '2026-12-29' };
    const days = occurrences(fifth, '2026-12-01T00:00:00Z', 3).map((at) => at.toFormat('yyyy-MM-dd'));
    expect(days).toEqual(['2026-12-29', '2027-01-26', '2027-02-23']);
  });
});

it('lies after the moment asked for, on the weekday, whatever the zone and hour', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones, 'Pacific/Apia', 'America/Sao_Paulo', 'Africa/Casablanca'),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 287 }).map((at) => at * 5),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
      fc.constantFrom<SessionRhythm['every']>('week', 'twoWeeks', 'month'),
      (zone, weekday, minute, after, every) => {
        const next = nextOccurrence({ every, weekday, minute, timeZone: zone, from: '2026-06-01' }, after);
        expect(next.getTime()).toBeGreaterThan(after.getTime());
        expect(DateTime.fromJSDate(next, { zone }).weekday).toBe(weekday);
      },
    ),
    { numRuns: 200 },
  );
});
