import { overlapMinutes } from './hours.ts';
import { meetingSlots, type MeetingSlot } from './meetingSlots.ts';
import type { Schedule } from './schedule.ts';
import { windowStart, workingWeek, type WorkSpan } from './workingWeek.ts';

/** What two schedules share in the coming week, each pair worked out once: a company has few different schedules. */
export interface SharedHours {
  /** Where the compared seven days start, in milliseconds since 1970; the same all day. */
  readonly start: number;
  /** Common working time a week, in minutes. */
  minutes(mine: Schedule, theirs: Schedule): number;
  /** The best half hour of each day, best first; empty when none lies inside both working days. */
  slots(mine: Schedule, theirs: Schedule): MeetingSlot[];
}

/** Far more pairs of schedules than a company has; past it the memory starts afresh instead of growing. */
const mostRemembered = 200_000;
let latest: SharedHours | null = null;

/** The comparison for the seven days after `now`; the one of today is kept. */
export function sharedHours(now: Date): SharedHours {
  const start = windowStart(now);
  if (latest?.start !== start) latest = compareFrom(start);
  return latest;
}

function compareFrom(start: number): SharedHours {
  const weeks = new Map<string, WorkSpan[]>();
  const minutes = new Map<string, Map<string, number>>();
  let remembers = 0;
  const week = (schedule: Schedule): WorkSpan[] => remembered(weeks, schedule.key, () => workingWeek(schedule, start));
  return {
    start,
    minutes(mine, theirs) {
      const row = remembered(minutes, mine.key, () => new Map<string, number>());
      return remembered(row, theirs.key, () => {
        remembers += 1;
        if (remembers > mostRemembered) {
          minutes.clear();
          remembers = 0;
        }
        return overlapMinutes(week(mine), week(theirs));
      });
    },
    slots: (mine, theirs) => meetingSlots(week(mine), week(theirs), start),
  };
}

function remembered<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
