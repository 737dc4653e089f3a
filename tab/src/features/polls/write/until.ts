import { wallTimeToInstant } from '../../../lib/wallTime.ts';

/** What the day and the clock of a zone show at an instant: "2026-12-05" and "18:00". Pure. */
export function localParts(iso: string, timeZone: string): { day: string; time: string } {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return { day, time: new Intl.DateTimeFormat('en-GB', { ...clock, timeZone }).format(date) };
}

export function instantOf(day: string, time: string, timeZone: string): string {
  return wallTimeToInstant(`${day}T${time}`, timeZone).toISOString();
}
