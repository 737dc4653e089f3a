import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Meeting } from '../partnerships/getMeeting.ts';
import { getPartnership } from '../partnerships/getPartnership.ts';
import { findPeople } from '../people/findPeople.ts';
import { accessSession } from './access.ts';

/**
 * A planned session to put into a calendar, with everybody invited; moved and fetched again it replaces itself there. Stores
 * nothing. Errors: `not_found`, `sessionNotPlanned`.
 */
export async function getSessionMeeting(ctx: Context, input: { id: string }): Promise<Meeting> {
  const session = await accessSession(ctx, input.id);
  if (session.state !== 'planned') throw new DomainError('conflict', 'sessionNotPlanned');
  const partnership = await getPartnership(ctx, { id: session.partnershipId.toString() });
  const people = await findPeople(
    ctx,
    session.members.map(({ personId }) => personId),
  );
  return {
    partnership,
    start: session.startsAt,
    end: session.endsAt,
    attendees: [...people.values()].flatMap(({ name, mail }) => (mail ? [{ name, mail }] : [])),
    locale: people.get(ctx.actor.personId)?.locale ?? 'en',
    session: { id: session.id, version: session.version },
  };
}
