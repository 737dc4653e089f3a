import { Types } from 'mongoose';
import type { Context } from '../../context.ts';
import { trusted } from '../../database.ts';
import { nextSessions } from '../../sessions/nextSessions.ts';
import { Partnership } from '../model.ts';
import { restDays, restDaysAfterTakingBack } from '../restingPairs.ts';

const dayMs = 86_400_000;

/**
 * Whom the actor asked for 25 minutes lately without their meeting, and so can't ask again yet: 90 days after a no or
 * none, 7 after taking it back. What is not told yet does not count, so that nobody finds a no by trying. Reads only.
 */
export async function restingHelpers(ctx: Context): Promise<ReadonlySet<string>> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const since = (days: number): Date => new Date(ctx.now.getTime() - days * dayMs);
  const closed = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': me,
      askerId: me,
      kind: 'oneOff',
      openKey: trusted({ $exists: false }),
      closedAt: trusted({ $gt: since(restDays) }),
    },
    { exchange: 1, closedAt: 1, closedBecause: 1, acceptedAt: 1, endedBy: 1 },
  ).lean();
  const resting = closed.filter(({ closedAt, closedBecause, acceptedAt, endedBy }) => {
    if (closedBecause === 'withdrawn') return closedAt && closedAt > since(restDaysAfterTakingBack);
    return !acceptedAt || endedBy;
  });
  const ended = resting.filter(({ acceptedAt }) => acceptedAt).map(({ _id }) => _id);
  const meetings = ended.length > 0 ? await nextSessions(ctx, ctx.actor.personId, ended) : new Map<string, never>();
  const unmet = resting.filter(({ _id }) => !meetings.get(_id.toString())?.heldCount);
  return new Set(unmet.flatMap(({ exchange }) => exchange.map(({ teacherId }) => teacherId.toString())));
}
