import type { SystemContext } from '../context.ts';
import type { Planned } from './access.ts';
import type { LearningSessionDocument } from './model.ts';
import { planSession } from './planSession.ts';
import { nextOccurrence } from './time/rhythm.ts';

/**
 * The next session of a rhythm after this moment, now and the end of a pause, in the caller's transaction; null without a
 * rhythm, and where their round is over before. The caller knows that none is planned.
 */
export async function planNext(
  ctx: SystemContext,
  planned: Planned,
  after: Date,
): Promise<LearningSessionDocument | null> {
  const startsAt = nextOfRhythm(ctx.now, planned, after);
  return startsAt && planSession(ctx, planned, { startsAt, bookedBy: null });
}

/** When that is. Pure. */
export function nextOfRhythm(now: Date, { plan, partnership }: Planned, after: Date): Date | null {
  const { rhythm, pausedUntil, isOver } = plan;
  if (!rhythm || isOver) return null;
  const from = Math.max(after.getTime(), now.getTime(), (pausedUntil ?? after).getTime());
  const startsAt = nextOccurrence(rhythm, new Date(from));
  return partnership.round && startsAt >= partnership.round.endsOn ? null : startsAt;
}
