import { nextMeetingTimes } from '../../../api/domain/matching/nextMeetingTimes.ts';
import { scheduleOf, type Schedule } from '../../../api/domain/matching/schedule.ts';
import { sharedHours } from '../../../api/domain/matching/sharedHours.ts';
import { windowStart, workingWeek } from '../../../api/domain/matching/workingWeek.ts';

const weekdays = [1, 2, 3, 4, 5];
const office = { startMinute: 540, endMinute: 1020, days: weekdays };
const night = { startMinute: 1320, endMinute: 1440, days: weekdays };
const always = { startMinute: 0, endMinute: 1440, days: [1, 2, 3, 4, 5, 6, 7] };
const inZone = (timeZone: string, workingHours = office): Schedule => scheduleOf({ timeZone, workingHours });

const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Niue',
];
/** An ordinary week, and the weeks in which clocks change in one of the zones. */
const dates = [
  '2026-03-03',
  '2026-03-06',
  '2026-03-27',
  '2026-04-03',
  '2026-10-02',
  '2026-10-23',
  '2026-10-30',
  '2026-12-30',
];

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Wall time by the platform's own calendar, not by the library the source uses. */
function wallTime(at: number, timeZone: string): { weekday: number; minute: number } {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    weekday: weekdayNames.indexOf(parts.get('weekday') ?? '') + 1,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

function isWorking(at: number, { timeZone, startMinute, endMinute, days }: Schedule): boolean {
  const { weekday, minute } = wallTime(at, timeZone);
  return days.includes(weekday) && minute >= startMinute && minute < endMinute;
}

const quarter = 15 * 60_000;

/** Which quarters of an hour of the week are worked, each asked of the calendar once. */
function workedQuarters(schedule: Schedule, start: number): boolean[] {
  const key = `${schedule.key} ${start}`;
  const known = worked.get(key) ?? Array.from({ length: 672 }, (_, at) => isWorking(start + at * quarter, schedule));
  worked.set(key, known);
  return known;
}
const worked = new Map<string, boolean[]>();

/** Common minutes, counted quarter by quarter through the week. */
function countedMinutes(a: Schedule, b: Schedule, start: number): number {
  const theirs = workedQuarters(b, start);
  return 15 * workedQuarters(a, start).filter((isMine, at) => isMine && theirs[at]).length;
}

describe('common working time', () => {
  it.each(dates)('agrees with the calendar in every pair of zones, in the week from %s', (date) => {
    const now = new Date(`${date}T12:00:00Z`);
    const hours = sharedHours(now);
    for (const mine of zones) {
      for (const theirs of zones) {
        for (const shift of [office, night, always]) {
          const [a, b] = [inZone(mine), inZone(theirs, shift)];
          expect([a.key, b.key, hours.minutes(a, b)]).toEqual([a.key, b.key, countedMinutes(a, b, hours.start)]);
        }
      }
    }
  });

  it('crosses midnight UTC: a late day in Los Angeles meets a morning in Sydney', () => {
    const hours = sharedHours(new Date('2026-06-02T12:00:00Z'));
    // In June 17:00 to 20:00 in Los Angeles are 10:00 to 13:00 of the next day in Sydney.
    const late = inZone('America/Los_Angeles', { startMinute: 1020, endMinute: 1200, days: weekdays });
    expect(hours.minutes(late, inZone('Australia/Sydney'))).toBe(4 * 180);
    expect(hours.minutes(late, inZone('America/Los_Angeles'))).toBe(0);
  });

  it('counts seven whole days when clocks change, and no hour that they skip', () => {
    const spring = windowStart(new Date('2026-03-27T12:00:00Z'));
    const autumn = windowStart(new Date('2026-10-23T12:00:00Z'));
    const minutes = (start: number) =>
      workingWeek(inZone('Europe/London', always), start).reduce((sum, span) => sum + span.end - span.start, 0);
    expect([minutes(spring), minutes(autumn)]).toEqual([7 * 1440, 7 * 1440]);
    const sunday = { startMinute: 60, endMinute: 180, days: [7] };
    const spans = workingWeek(inZone('Europe/London', sunday), spring);
    expect(spans.reduce((sum, span) => sum + span.end - span.start, 0)).toBe(60);
  });

  it('takes an unknown zone for UTC', () => {
    const hours = sharedHours(new Date('2026-03-03T12:00:00Z'));
    expect(hours.minutes(inZone('Etc/Unknown'), inZone('Etc/UTC'))).toBe(5 * 480);
  });
});

describe('a shared half hour', () => {
  it.each(dates)(
    'lies inside both working days by the calendar, for both the same moment, in the week from %s',
    (date) => {
      const now = new Date(`${date}T12:00:00Z`);
      const hours = sharedHours(now);
      for (const mine of zones) {
        for (const theirs of zones) {
          const [a, b] = [inZone(mine), inZone(theirs)];
          const slots = hours.slots(a, b);
          expect(slots.map(({ at }) => at)).toEqual(hours.slots(b, a).map(({ at }) => at));
          for (const { at, here, there } of slots) {
            const moment = hours.start + at * 60_000;
            expect([here, there]).toEqual([wallTime(moment, mine), wallTime(moment, theirs)]);
            expect([isWorking(moment, a), isWorking(moment + quarter, b)]).toEqual([true, true]);
          }
        }
      }
    },
  );

  const first = (mine: Schedule, theirs: Schedule, date = '2026-03-03') =>
    sharedHours(new Date(`${date}T12:00:00Z`)).slots(mine, theirs)[0];

  it('is Tuesday at two for people of one zone, whatever day it is', () => {
    for (const date of ['2026-03-02', '2026-03-03', '2026-03-05', '2026-03-08']) {
      const seattle = inZone('America/Los_Angeles');
      expect(first(seattle, seattle, date)?.here).toEqual({ weekday: 2, minute: 840 });
    }
  });

  it('is inside the hours both have when they are few', () => {
    const slot = first(inZone('Europe/London'), inZone('America/Los_Angeles', { ...office, startMinute: 480 }));
    expect(slot).toMatchObject({ here: { weekday: 2, minute: 960 }, there: { weekday: 2, minute: 540 } });
  });

  it('starts on a full or half hour of both where the zones allow it', () => {
    const slot = first(inZone('Asia/Kathmandu'), inZone('Asia/Kathmandu'));
    expect(slot?.here.minute).toBe(840);
    const apart = first(inZone('Asia/Kathmandu'), inZone('Asia/Kolkata'));
    expect([apart?.here.minute, apart?.there.minute].some((minute) => (minute ?? 1) % 30 === 0)).toBe(true);
  });

  it('is none where working days do not meet, or only for minutes', () => {
    expect(first(inZone('America/Los_Angeles'), inZone('Asia/Kolkata'))).toBeUndefined();
    const early = { startMinute: 540, endMinute: 560, days: weekdays };
    expect(first(inZone('Etc/UTC'), inZone('Etc/UTC', early))).toBeUndefined();
  });

  it('comes as moments on different days of the coming week, the one that is named first', () => {
    const now = new Date('2026-03-27T12:00:00Z');
    const times = nextMeetingTimes({ timeZone: 'Europe/London' }, { timeZone: 'Europe/Berlin' }, now, 3);
    // Clocks change on the 29th: from then on two o'clock in London is 13:00 UTC.
    expect(times.map((time) => time.toISOString())).toEqual([
      '2026-03-31T13:00:00.000Z',
      '2026-04-01T13:00:00.000Z',
      '2026-04-02T13:00:00.000Z',
    ]);
    expect(nextMeetingTimes({ timeZone: 'Europe/London' }, { timeZone: 'Pacific/Auckland' }, now, 3)).toEqual([]);
  });
});
