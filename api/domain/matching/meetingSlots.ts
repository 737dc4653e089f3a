import { overlaps } from './hours.ts';
import type { WorkSpan } from './workingWeek.ts';

/** A half hour inside both working days. */
export interface MeetingSlot {
  /** Minutes from the window's start. */
  readonly at: number;
  readonly here: WallTime;
  readonly there: WallTime;
}

export interface WallTime {
  /** 1 = Monday ... 7 = Sunday. */
  readonly weekday: number;
  /** Minutes from midnight. */
  readonly minute: number;
}

const slotMinutes = 30;
/** Every offset from UTC in use is a multiple of a quarter of an hour: on this grid all zones' full and half hours lie. */
const grid = 15;
const dayMinutes = 1440;

/**
 * The best half hour of each day (UTC), the best day first: Tuesday to Thursday, early afternoon or mid-morning of both,
 * on a full or half hour. Symmetric: both people are shown the same moments, each in their own wall time.
 */
export function meetingSlots(mine: readonly WorkSpan[], theirs: readonly WorkSpan[], start: number): MeetingSlot[] {
  const firstWeekday = new Date(start).getUTCDay();
  const bestOfDay = new Map<number, { cost: number; slot: MeetingSlot }>();
  for (const overlap of overlaps(mine, theirs)) {
    for (let at = Math.ceil(overlap.start / grid) * grid; at + slotMinutes <= overlap.end; at += grid) {
      const here = wallTime(at + overlap.myOffset, firstWeekday);
      const there = wallTime(at + overlap.theirOffset, firstWeekday);
      const cost = costOf(here) + costOf(there);
      const day = Math.floor(at / dayMinutes);
      const best = bestOfDay.get(day);
      if (!best || cost < best.cost) bestOfDay.set(day, { cost, slot: { at, here, there } });
    }
  }
  // Equals in the order of a week that starts on Monday, so that the same pair reads the same time every day.
  const order = ({ at }: MeetingSlot): number => (at + ((firstWeekday + 6) % 7) * dayMinutes) % (7 * dayMinutes);
  return [...bestOfDay.values()]
    .sort((a, b) => a.cost - b.cost || order(a.slot) - order(b.slot))
    .map(({ slot }) => slot);
}

function wallTime(localMinute: number, firstWeekday: number): WallTime {
  const day = Math.floor(localMinute / dayMinutes);
  return { weekday: ((firstWeekday + day + 13) % 7) + 1, minute: localMinute - day * dayMinutes };
}

/** How little a half hour suits one of the two, 0 suits best. Lunch, the edges of a day and weekends suit least. */
function costOf({ weekday, minute }: WallTime): number {
  const isMidweek = weekday >= 2 && weekday <= 4;
  const day = isMidweek ? 0 : weekday <= 5 ? 3 : 12;
  return day + costOfHour(minute / 60) + (minute % 30 === 0 ? 0 : 1);
}

/** How little an hour of the day (its own wall time, with fractions) suits a meeting; 0 suits best. */
export function costOfHour(hour: number): number {
  if (hour >= 14 && hour <= 15) return 0;
  if (hour >= 10 && hour <= 11) return 1;
  if (hour >= 12 && hour < 13.5) return 6;
  if (hour >= 9 && hour <= 16.5) return 2;
  return 4 + Math.ceil(hour < 9 ? 9 - hour : hour - 16.5);
}
