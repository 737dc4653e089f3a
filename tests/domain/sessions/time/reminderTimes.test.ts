import { DateTime } from 'luxon';
import { reminderTimes } from '../../../../api/domain/sessions/time/reminderTimes.ts';

const person = (timeZone: string, more: Partial<{ startMinute: number; endMinute: number; days: number[] }> = {}) => ({
  timeZone,
  workingHours: { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5], ...more },
});

const told = (startsAt: string, who: ReturnType<typeof person>) => {
  const { day, hour } = reminderTimes(new Date(startsAt), who);
  const there = (at: Date) => DateTime.fromJSDate(at, { zone: who.timeZone }).toFormat('ccc HH:mm');
  return [there(day), there(hour)];
};

describe('a reminder', () => {
  it('comes the day before at the same time, and an hour before', () => {
    expect(told('2026-12-01T14:00:00Z', person('Europe/London'))).toEqual(['Mon 14:00', 'Tue 13:00']);
  });

  it('of a Monday comes on Friday', () => {
    expect(told('2026-11-30T10:00:00Z', person('Europe/London'))).toEqual(['Fri 10:00', 'Mon 09:00']);
  });

  it('keeps to the working days of somebody who works on others', () => {
    const sunday = person('Europe/London', { days: [7, 1, 2, 3, 4] });
    expect(told('2026-11-30T10:00:00Z', sunday)).toEqual(['Sun 10:00', 'Mon 09:00']);
  });

  it('does not come before work begins, nor later than a quarter of an hour before', () => {
    expect(told('2026-12-01T09:30:00Z', person('Europe/London'))).toEqual(['Mon 09:30', 'Tue 09:00']);
    expect(told('2026-12-01T09:00:00Z', person('Europe/London'))).toEqual(['Mon 09:00', 'Tue 08:45']);
  });

  it('stays at the same wall time over the weekend in which clocks change', () => {
    expect(told('2027-03-29T13:00:00Z', person('Europe/London'))).toEqual(['Fri 14:00', 'Mon 13:00']);
    expect(told('2027-11-08T19:00:00Z', person('America/New_York'))).toEqual(['Fri 14:00', 'Mon 13:00']);
    expect(told('2027-10-04T03:00:00Z', person('Australia/Lord_Howe'))).toEqual(['Fri 14:00', 'Mon 13:00']);
  });

  it('goes by the clock of the zone somebody has moved to', () => {
    const start = '2026-12-01T17:00:00Z';
    expect(told(start, person('Europe/London'))[0]).toBe('Mon 16:30');
    expect(told(start, person('America/New_York'))[0]).toBe('Mon 12:00');
  });
});
