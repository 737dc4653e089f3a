import type { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { LearningSession, MeetingPlan } from './model.ts';

export type Meetings = Pick<PartnershipView, 'nextSession' | 'heldCount' | 'lastMetAt'>;

export const noMeetings: Meetings = { nextSession: null, heldCount: 0, lastMetAt: null };

/** When these partnerships meet next and how often they did, by partnership; two queries however many there are. */
export async function nextSessions(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  partnershipIds: readonly Types.ObjectId[],
): Promise<Map<string, Meetings>> {
  const ids = [...partnershipIds];
  const plans = await MeetingPlan.find(
    { tenantId: ctx.tenantId, partnershipId: trusted({ $in: ids }) },
    { partnershipId: 1, heldCount: 1, lastMetAt: 1 },
  ).lean();
  const planned = await LearningSession.find(
    { tenantId: ctx.tenantId, openKey: trusted({ $in: ids.map(String) }), endsAt: trusted({ $gt: ctx.now }) },
    { partnershipId: 1, startsAt: 1, endsAt: 1, teacherId: 1 },
  ).lean();
  const next = new Map(planned.map((session) => [session.partnershipId.toString(), session]));
  return new Map(
    plans.map(({ partnershipId, heldCount, lastMetAt }) => {
      const session = next.get(partnershipId.toString());
      const meetings: Meetings = {
        heldCount,
        lastMetAt: lastMetAt?.toISOString() ?? null,
        nextSession: session
          ? {
              id: session._id.toString(),
              startsAt: session.startsAt.toISOString(),
              endsAt: session.endsAt.toISOString(),
              teacherId: session.teacherId?.toString() ?? null,
            }
          : null,
      };
      return [partnershipId.toString(), meetings];
    }),
  );
}
