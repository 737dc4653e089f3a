import type { SystemContext } from '../context.ts';
import type { Planned } from './access.ts';
import { awayUntil } from './awayUntil.ts';
import type { LearningSessionDocument } from './model.ts';
import { planSession } from './planSession.ts';
import { nextOccurrence } from './time/rhythm.ts';

/**
 * The next session of a rhythm after this moment, now and the end of a pause of theirs or of a member's own break, in the
 * caller's transaction; null without a rhythm, and where their round is over before. The caller knows that none is planned.
 */
export async function planNext(
  ctx: SystemContext,
  planned: Planned,
  after: Date,
): Promise<LearningSessionDocument | null> {
  const startsAt = await nextOfRhythm(ctx, planned, after);
  return startsAt && planSession(ctx, planned, { startsAt, bookedBy: null });
}

/** When that is. */
export async function nextOfRhythm(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  { plan, partnership }: Planned,
  after: Date,
): Promise<Date | null> {
  if (!plan.rhythm || plan.isOver) return null;
  const back = (await awayUntil(ctx, plan)) ?? after;
  const from = Math.max(after.getTime(), ctx.now.getTime(), back.getTime());
  const startsAt = nextOccurrence(plan.rhythm, new Date(from));
  return partnership.round && startsAt >= partnership.round.endsOn ? null : startsAt;
}
