import type { SessionFeedbackCard } from '../../contracts/feedbackCards.ts';
import type { SessionCardView } from '../../contracts/sessionCards.ts';
import type { Context } from '../context.ts';
import { accessPlan } from './access.ts';
import { LearningSession } from './model.ts';
import { viewDormantCard } from './viewDormantCard.ts';
import { viewSessionCard } from './viewSessionCard.ts';

/**
 * What there is to say of a running partnership: its next date, else whether they go on or pause. A date that only their
 * rhythm made answers no question that stands. Null where nobody else is left or it has ended; not a member is `not_found`.
 * Reads only.
 */
export async function viewPairCard(
  ctx: Context,
  { partnershipId }: { partnershipId: string },
): Promise<SessionCardView | SessionFeedbackCard | null> {
  const { plan } = await accessPlan(ctx, partnershipId);
  const planned = await LearningSession.findOne({ tenantId: ctx.tenantId, openKey: partnershipId });
  if (planned && !plan.isAsking) return viewSessionCard(ctx, { sessionId: planned.id });
  return viewDormantCard(ctx, { partnershipId });
}
