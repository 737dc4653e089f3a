import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { nextMeetingTimes } from '../matching/nextMeetingTimes.ts';
import { viewFit } from '../matching/viewFit.ts';
import { waitingForInstall } from '../messages/waitingForInstall.ts';
import { findPeople } from '../people/findPeople.ts';
import { nextSessions, noMeetings } from '../sessions/nextSessions.ts';
import { skillNames } from '../skills/skillNames.ts';
import { otherMembers } from './access.ts';
import type { PartnershipDocument } from './model.ts';
import { viewPartnership } from './viewPartnership.ts';

const proposedTimes = 3;

/** Partnerships from one member's side; a fixed number of queries however many there are. */
export async function viewAll(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  readerId: string,
  partnerships: readonly PartnershipDocument[],
): Promise<PartnershipView[]> {
  if (partnerships.length === 0) return [];
  const others = partnerships.flatMap((partnership) => otherMembers(partnership, readerId));
  const people = await findPeople(ctx, [readerId, ...others]);
  const mine = people.get(readerId);
  if (!mine) throw new DomainError('not_found', 'personNotFound');
  const entries = [...people.values()].flatMap((person) => [...person.teaches, ...person.wants]);
  const names = await skillNames(
    ctx.tenantId,
    entries.map((entry) => entry.skillId),
  );
  const waiting = await waitingForInstall(
    ctx,
    partnerships.map((partnership) => partnership._id),
  );
  const meetings = await nextSessions(
    ctx,
    readerId,
    partnerships.map((partnership) => partnership._id),
  );
  return partnerships.flatMap((partnership) => {
    const [other, ...further] = otherMembers(partnership, readerId).flatMap((id) => people.get(id.toString()) ?? []);
    if (!other) return [];
    return viewPartnership(partnership, {
      readerId,
      other,
      further,
      fit: viewFit(mine, other, ctx.now, names),
      meetingTimes: nextMeetingTimes(mine, other, ctx.now, proposedTimes),
      meetings: meetings.get(partnership.id) ?? noMeetings,
      isWaitingForInstall: waiting.has(partnership.id),
      now: ctx.now,
    });
  });
}
