import type { MeetingPlanDocument } from './model.ts';

/** From when on times are proposed: now, when a pause of the partnership is over, or as late as asked. */
export function startOfSearch(now: Date, plan: Pick<MeetingPlanDocument, 'pausedUntil'>, asked?: string): Date {
  const latest = Math.max(now.getTime(), plan.pausedUntil?.getTime() ?? 0, asked ? Date.parse(asked) : 0);
  return new Date(latest);
}
