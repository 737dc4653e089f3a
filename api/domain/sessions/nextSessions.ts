import { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { askedForMs } from './askedFor.ts';
import { LearningSession, MeetingPlan } from './model.ts';

export type Meetings = Pick<PartnershipView, 'nextSession' | 'toAnswer' | 'heldCount' | 'lastMetAt'>;

export const noMeetings: Meetings = { nextSession: null, toAnswer: null, heldCount: 0, lastMetAt: null };

/** When these partnerships meet next, what the reader is asked, how often they met; three queries however many there are. */
export async function nextSessions(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  readerId: string,
  partnershipIds: readonly Types.ObjectId[],
): Promise<Map<string, Meetings>> {
  const ids = [...partnershipIds];
  const plans = await MeetingPlan.find(
    { tenantId: ctx.tenantId, partnershipId: trusted({ $in: ids }) },
    { partnershipId: 1, heldCount: 1, lastMetAt: 1, isOver: 1 },
  ).lean();
  const planned = await LearningSession.find(
    { tenantId: ctx.tenantId, openKey: trusted({ $in: ids.map(String) }), endsAt: trusted({ $gt: ctx.now }) },
    { partnershipId: 1, startsAt: 1, endsAt: 1, teacherId: 1, joinUrl: 1 },
  ).lean();
  const unanswered = await LearningSession.find(
    {
      tenantId: ctx.tenantId,
      partnershipId: trusted({ $in: ids }),
      state: trusted({ $nin: ['skipped', 'cancelled'] }),
      endsAt: trusted({ $gt: new Date(ctx.now.getTime() - askedForMs), $lte: ctx.now }),
      members: trusted({ $elemMatch: { personId: new Types.ObjectId(readerId), met: null } }),
    },
    { partnershipId: 1, startsAt: 1 },
  )
    .sort({ number: 1 })
    .lean();
  const asked = new Map(unanswered.map((session) => [session.partnershipId.toString(), session]));
  const next = new Map(planned.map((session) => [session.partnershipId.toString(), session]));
  return new Map(
    plans.map(({ partnershipId, heldCount, lastMetAt, isOver }) => {
      const session = next.get(partnershipId.toString());
      const last = isOver ? undefined : asked.get(partnershipId.toString());
      const meetings: Meetings = {
        heldCount,
        toAnswer: last ? { id: last._id.toString(), startsAt: last.startsAt.toISOString() } : null,
        lastMetAt: lastMetAt?.toISOString() ?? null,
        nextSession: session
          ? {
              id: session._id.toString(),
              startsAt: session.startsAt.toISOString(),
              endsAt: session.endsAt.toISOString(),
              teacherId: session.teacherId?.toString() ?? null,
              joinUrl: session.joinUrl,
            }
          : null,
      };
      return [partnershipId.toString(), meetings];
    }),
  );
}
