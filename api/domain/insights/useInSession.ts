import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, otherMembers } from '../partnerships/access.ts';
import { addAction } from '../sessions/addAction.ts';
import { accessSharedInsight, type InsightDocument } from './access.ts';
import { mayRead } from './policy.ts';
import { readerOf } from './readerOf.ts';

/**
 * Puts an insight into the plan of a pair as something that the acting member wants to try: its title, with the way to its
 * page. While that is open it is there once, however often it is put. It must be shared, and every member allowed to read
 * it. Errors: `not_found`, `insightNotShared`, `notActive`, `partnerMayNotRead`, `tooManyActions`.
 */
export async function useInSession(
  ctx: Context,
  { id, partnershipId }: { id: string; partnershipId: string },
): Promise<PartnershipPlan> {
  const { insight } = await accessSharedInsight(ctx, id);
  const partnership = await accessPartnership(ctx, partnershipId);
  for (const other of otherMembers(partnership, ctx.actor.personId))
    if (!(await mayMemberRead(ctx, insight, other.toString()))) throw new DomainError('conflict', 'partnerMayNotRead');
  return addAction(ctx, { id: partnershipId, text: insight.title, insightId: id });
}

/** That somebody without a name shared it themselves says nothing here: it would tell whose it is. */
async function mayMemberRead(ctx: Context, insight: InsightDocument, personId: string): Promise<boolean> {
  const reader = await readerOf({ ...ctx, actor: { tenantId: ctx.tenantId, personId, isAdministrator: false } });
  return mayRead(insight, reader, insight.ownerId?.toString() === personId);
}
