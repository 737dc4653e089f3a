import type { SessionFeedbackInput, SessionFeedbackView } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { accessHeld } from './access.ts';
import { getFeedback } from './getFeedback.ts';
import { saveFeedback } from './saveFeedback.ts';

/**
 * What the acting member says about a session, never about the partner, and who may read it; the whole of it, again replaces
 * it, and the card asks no more. The same twice is the same once. Errors: `not_found`, `sessionNotHeld`, `noProgramme` (this
 * pair comes from no programme), `feedbackCounted` (it was counted, and the link to it is gone).
 */
export async function giveFeedback(
  ctx: Context,
  { id, answers, comment, sees }: SessionFeedbackInput & { id: string },
): Promise<SessionFeedbackView> {
  const where = await accessHeld(ctx, id);
  await saveFeedback(ctx, where, async () => ({ answers, comment, sees, isFinished: true }));
  return getFeedback(ctx, { id });
}
