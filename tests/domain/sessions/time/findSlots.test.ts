import { DateTime } from 'luxon';
import fc from 'fast-check';
import { findSlots, type SlotMember, type SlotSearch } from '../../../../api/domain/sessions/time/findSlots.ts';

const nineToFive = { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5] };

const member = (id: string, timeZone: string, workingHours = nineToFive): SlotMember => ({
  id,
  timeZone,
  workingHours,
  awayUntil: null,
  busy: [],
});

/** Everett works 08:00 to 16:30, Cambridge 09:00 to 17:30: an hour and a half of the day is everybody's. */
const karen = member('karen', 'America/Los_Angeles', { ...nineToFive, startMinute: 480, endMinute: 990 });
const jae = member('jae', 'Europe/London', { ...nineToFive, startMinute: 540, endMinute: 1050 });

const find = (members: SlotMember[], more: Partial<SlotSearch> = {}) =>
  findSlots({ members, from: new Date('2026-11-23T20:00:00Z'), minutes: 30, history: [], most: 4, ...more });

const hours = (slots: { startsAt: string }[], zone: string) =>
  slots.map(({ startsAt }) => DateTime.fromISO(startsAt, { zone }).toFormat('ccc HH:mm'));

describe('the first times for two', () => {
  it('lie inside both working days, one a day, the coming days in order', () => {
    const { slots } = find([karen, jae]);
    expect(slots).toHaveLength(4);
    expect(hours(slots, 'America/Los_Angeles').map((at) => at.slice(0, 3))).toEqual(['Tue', 'Wed', 'Thu', 'Fri']);
    for (const at of hours(slots, 'America/Los_Angeles'))
      expect(at.slice(4) >= '08:00' && at.slice(4) <= '09:00').toBe(true);
  });

  it('say how much of a day the two share', () => {
    const [day] = find([karen, jae]).shared;
    expect(day && (day.end - day.start) / 60_000).toBe(90);
  });

  it('give the early end to whoever has had less of the edges, and say so', () => {
    // The last two ended Jae's day: 17:00 to 17:30 in Cambridge.
    const history = [new Date('2026-11-10T17:00:00Z'), new Date('2026-11-17T17:00:00Z')];
    const [first] = find([karen, jae], { history }).slots;
    expect(first && hours([first], 'America/Los_Angeles')).toEqual(['Tue 08:00']);
    expect(first).toMatchObject({ reason: 'yourTurnEarly', aboutId: null });
  });

  it('is fair over a year: nobody carries more of the edges of the day', () => {
    const history: Date[] = [];
    const carried = { karen: 0, jae: 0 };
    for (let week = 0; week < 52; week++) {
      const from = new Date(Date.UTC(2026, 10, 23, 20) + week * 7 * 86_400_000);
      const [slot] = find([karen, jae], { from, history: history.slice(-8) }).slots;
      if (!slot) throw new Error('no time in common');
      const start = DateTime.fromISO(slot.startsAt, { zone: 'utc' });
      const early = start
        .setZone('America/Los_Angeles')
        .diff(start.setZone('America/Los_Angeles').set({ hour: 8, minute: 0 }));
      const late = start.setZone('Europe/London').set({ hour: 17, minute: 0 }).diff(start.setZone('Europe/London'));
      carried.karen += Math.max(0, 1 - early.as('hours'));
      carried.jae += Math.max(0, 1 - late.as('hours'));
      history.push(start.toJSDate());
    }
    expect(carried.karen + carried.jae).toBeGreaterThan(40);
    expect(Math.abs(carried.karen - carried.jae)).toBeLessThanOrEqual(2);
  });

  it('keep out what is booked with others, and breaks', () => {
    const [first] = find([karen, jae]).slots;
    const start = Date.parse(first?.startsAt ?? '');
    const busy = [{ start: start - 3_600_000, end: start + 7_200_000 }];
    expect(find([karen, { ...jae, busy }]).slots[0]?.startsAt.slice(0, 10)).toBe('2026-11-25');
    const away = { ...jae, awayUntil: new Date('2026-12-01T00:00:00Z') };
    expect(find([karen, away]).slots[0]?.startsAt.slice(0, 10)).toBe('2026-12-01');
  });

  it('are none where the days do not meet, and some once one of them widens', () => {
    const auckland = member('ari', 'Pacific/Auckland');
    const lisbon = member('lia', 'Europe/Lisbon');
    expect(find([auckland, lisbon])).toEqual({ slots: [], shared: [] });
    const wide = { ...lisbon, workingHours: { ...nineToFive, endMinute: 1320 } };
    expect(find([auckland, wide]).slots.length).toBeGreaterThan(0);
  });

  it('of two at the same place take the good hours of the middle', () => {
    const { slots } = find([member('a', 'Europe/Berlin'), member('b', 'Europe/Berlin')]);
    expect(slots.map(({ reason }) => reason)).toEqual(['middle', 'middle', 'middle', 'middle']);
    for (const at of hours(slots, 'Europe/Berlin')) expect(at.slice(4) >= '09:30' && at.slice(4) <= '16:00').toBe(true);
  });

  it('follow the clocks of each day when these change on different Sundays', () => {
    // From 14 March to 28 March 2027 New York is four hours behind London, afterwards five again.
    const newYork = member('ny', 'America/New_York');
    const london = member('ldn', 'Europe/London');
    const sharedOn = (day: string) => {
      const [first] = find([newYork, london], { from: new Date(`${day}T01:00:00Z`) }).shared;
      return first && [new Date(first.start).toISOString().slice(0, 10), (first.end - first.start) / 60_000];
    };
    expect(sharedOn('2027-03-12')).toEqual(['2027-03-12', 180]);
    expect(sharedOn('2027-03-16')).toEqual(['2027-03-16', 240]);
    expect(sharedOn('2027-03-30')).toEqual(['2027-03-30', 180]);
  });
});

it('lies inside the working hours of everybody, whoever meets', () => {
  const zones = ['Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York'];
  const anybody = fc.record({
    zone: fc.constantFrom(...zones),
    start: fc.integer({ min: 0, max: 44 }).map((at) => at * 15),
    length: fc.integer({ min: 4, max: 48 }).map((at) => at * 15),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  });
  fc.assert(
    fc.property(
      fc.array(anybody, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(15, 25, 30, 45, 60),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      (people, minutes, from) => {
        const members = people.map(({ zone, start, length, days }, at) =>
          member(String(at), zone, { startMinute: start, endMinute: start + length, days }),
        );
        for (const { startsAt } of find(members, { from, minutes }).slots) {
          expect(Date.parse(startsAt)).toBeGreaterThan(from.getTime());
          for (const { timeZone, workingHours } of members) {
            const at = DateTime.fromISO(startsAt, { zone: timeZone });
            const minute = at.hour * 60 + at.minute;
            expect(workingHours.days).toContain(at.weekday);
            expect(minute).toBeGreaterThanOrEqual(workingHours.startMinute);
            expect(minute + minutes).toBeLessThanOrEqual(workingHours.endMinute);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
