import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership } from '../partnerships/access.ts';
import { findPeople } from '../people/findPeople.ts';
import { accessSession } from './access.ts';
import { viewSession } from './viewSession.ts';

/** One session as a member sees it; not a member is `not_found`. Reads only. */
export async function getSession(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  const partnership = await accessPartnership(ctx, session.partnershipId.toString());
  const people = await findPeople(
    ctx,
    partnership.members.map(({ personId }) => personId),
  );
  const view = viewSession(session, { readerId: ctx.actor.personId, partnership, people });
  if (!view) throw new DomainError('not_found', 'sessionNotFound');
  return view;
}
