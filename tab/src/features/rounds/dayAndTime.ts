import { fullDay, timeIn } from '../../lib/format.ts';

/** A moment of the round in the reader's zone, as the two parts its sentence asks for. */
export function dayAndTime(iso: string, timeZone: string): { day: string; time: string } {
  return { day: fullDay(iso, timeZone), time: timeIn(iso, timeZone) };
}
