import { burdenOf, weightOf } from './burden.ts';
import type { WorkingTime } from './reminderTimes.ts';
import { contains, workSpans } from './workSpans.ts';

const meetingMs = 30 * 60_000;

/** What each member has carried of the edges of their days in past meetings, in full edges. Pure. */
export function carriedBy(members: readonly WorkingTime[], history: readonly Date[]): number[] {
  return members.map((member) => history.reduce((total, at) => total + carriedAt(member, at), 0));
}

function carriedAt(member: WorkingTime, at: Date): number {
  const meeting = { start: at.getTime(), end: at.getTime() + meetingMs };
  const day = workSpans(member, at, 0).find((own) => contains(own, meeting));
  return weightOf(burdenOf(meeting, day));
}
