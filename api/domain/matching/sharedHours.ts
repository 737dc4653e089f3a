import { overlapMinutes } from './hours.ts';
import { meetingSlots, type MeetingSlot } from './meetingSlots.ts';
import type { Schedule } from './schedule.ts';
import { windowStart, workingWeek, type WorkSpan } from './workingWeek.ts';

/** What two schedules share in the coming week, each pair worked out once: a company has few different schedules. */
export interface SharedHours {
  /** Where the compared seven days start, in milliseconds since 1970; the same all day. */
  readonly start: number;
  /** Common working time a week, in minutes. */
  readonly minutes: (mine: Schedule, theirs: Schedule) => number;
  /** The best half hour of each day, best first; empty when none lies inside both working days. */
  readonly slots: (mine: Schedule, theirs: Schedule) => readonly MeetingSlot[];
}

/** Far more pairs of schedules than a company has; past it the memory starts afresh instead of growing. */
const mostRemembered = 100_000;
let latest: SharedHours | null = null;

/** The comparison for the seven days after `now`; the one of today is kept. */
export function sharedHours(now: Date): SharedHours {
  const start = windowStart(now);
  if (latest?.start !== start) latest = compareFrom(start);
  return latest;
}

function compareFrom(start: number): SharedHours {
  const weeks = new Map<string, WorkSpan[]>();
  const week = (schedule: Schedule): WorkSpan[] => remembered(weeks, schedule.key, () => workingWeek(schedule, start));
  return {
    start,
    minutes: ofPair((mine, theirs) => overlapMinutes(week(mine), week(theirs))),
    slots: ofPair((mine, theirs) => meetingSlots(week(mine), week(theirs), start)),
  };
}

/** Remembers what was worked out for a pair of schedules. */
function ofPair<V>(compare: (mine: Schedule, theirs: Schedule) => V): (mine: Schedule, theirs: Schedule) => V {
  const rows = new Map<string, Map<string, V>>();
  let remembers = 0;
  return (mine, theirs) => {
    const row = remembered(rows, mine.key, () => new Map<string, V>());
    return remembered(row, theirs.key, () => {
      remembers += 1;
      if (remembers > mostRemembered) {
        rows.clear();
        remembers = 0;
      }
      return compare(mine, theirs);
    });
  };
}

function remembered<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
