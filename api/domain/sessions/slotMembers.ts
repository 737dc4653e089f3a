import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { LearningSession, type MeetingPlanDocument } from './model.ts';
import type { SlotMember } from './time/findSlots.ts';

interface Known {
  people: Map<string, PersonDocument>;
  /** The reader first. */
  members: SlotMember[];
}

const rememberedSessions = 8;

/** When each member of a plan can meet: their hours (or those they chose for this one), breaks, and other sessions. */
export async function slotMembers(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  plan: MeetingPlanDocument,
  readerId: string,
): Promise<Known> {
  const ids = plan.members.map(({ personId }) => personId);
  const people = await findPeople(ctx, ids);
  const booked = await LearningSession.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': trusted({ $in: ids }),
      partnershipId: trusted({ $ne: plan.partnershipId }),
      state: 'planned',
      startsAt: trusted({ $gt: ctx.now }),
    },
    { startsAt: 1, endsAt: 1, members: 1 },
  ).lean();
  const members = plan.members
    .toSorted((a, b) => Number(isReader(b, readerId)) - Number(isReader(a, readerId)))
    .flatMap(({ personId, hours }): SlotMember[] => {
      const person = people.get(personId.toString());
      if (!person) return [];
      const own = booked.filter((session) => session.members.some((one) => one.personId.equals(personId)));
      return [
        {
          id: person.id,
          timeZone: person.timeZone,
          workingHours: hours ?? person.workingHours,
          awayUntil: person.pausedUntil ?? null,
          busy: own.map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() })),
        },
      ];
    });
  return { people, members };
}

const isReader = ({ personId }: { personId: Types.ObjectId }, readerId: string): boolean =>
  personId.toString() === readerId;

/** When the members met before, and when they will: what fairness looks back on. */
export async function pastTimes(ctx: Pick<SystemContext, 'tenantId'>, partnershipId: Types.ObjectId): Promise<Date[]> {
  const sessions = await LearningSession.find(
    { tenantId: ctx.tenantId, partnershipId, state: trusted({ $in: ['held', 'over'] }) },
    { startsAt: 1 },
  )
    .sort({ startsAt: -1 })
    .limit(rememberedSessions)
    .lean();
  return sessions.map(({ startsAt }) => startsAt);
}
