import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, type PartnershipDocument } from '../partnerships/access.ts';
import { accessSession } from '../sessions/access.ts';
import { mineOf } from '../sessions/changeMine.ts';

export type HeldSession = Awaited<ReturnType<typeof accessSession>>;

/**
 * The only way to what is said about a session: for its members, about a meeting that they say they had. Errors:
 * `not_found`, `sessionNotHeld`.
 */
export async function accessHeld(
  ctx: Context,
  sessionId: string,
): Promise<{ session: HeldSession; partnership: PartnershipDocument }> {
  const session = await accessSession(ctx, sessionId);
  const partnership = await accessPartnership(ctx, session.partnershipId.toString());
  if (mineOf(ctx, session)?.met !== 'yes') throw new DomainError('conflict', 'sessionNotHeld');
  return { session, partnership };
}

/**
 * The only way to what members say to each other or about their partnership: for its members, from its beginning on and after
 * its end. Errors: `not_found`, `notActive`.
 */
export async function accessBegun(ctx: Context, id: string): Promise<PartnershipDocument> {
  const partnership = await accessPartnership(ctx, id);
  if (partnership.state !== 'active' && partnership.state !== 'ended') throw new DomainError('conflict', 'notActive');
  return partnership;
}

/** The programme whose round made this pair; null: they found each other. Pure. */
export const programmeOf = ({ round }: PartnershipDocument): string | null => round?.programmeId.toString() ?? null;
