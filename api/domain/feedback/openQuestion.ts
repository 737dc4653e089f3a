import {
  asksForFeedback,
  feedbackQuestions,
  type FeedbackAnswers,
  type FeedbackQuestion,
  type FeedbackSees,
} from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { backupDays } from '../polls/policy.ts';
import type { HeldSession } from './access.ts';
import { isSmall, whatWasSaid } from './getFeedback.ts';
import type { SessionFeedbackDocument } from './model.ts';
import { findMine } from './saveFeedback.ts';

export interface OpenQuestion {
  question: FeedbackQuestion;
  answers: FeedbackAnswers;
  sees: FeedbackSees;
  canCount: boolean;
  isSmall: boolean;
  backupDays: number;
}

/**
 * The question about a session that the card of the acting member asks now; null: this meeting is not one to ask about, or
 * they are through. Reads only.
 */
export async function openQuestion(
  ctx: Context,
  session: HeldSession,
  partnership: PartnershipDocument,
): Promise<OpenQuestion | null> {
  if (partnership.kind === 'oneOff' || !asksForFeedback(session.heldNumber ?? 0)) return null;
  const mine = await findMine(ctx, session._id);
  const question = nextQuestion(mine);
  if (!question) return null;
  const { answers, canChange } = await whatWasSaid(ctx, mine);
  if (!canChange) return null;
  const said = { question, answers, sees: mine?.sees ?? 'me' };
  return { ...said, canCount: partnership.round != null, isSmall: await isSmall(ctx, partnership, mine), backupDays };
}

/** The first that was not gone past; none once they are through. Pure. */
export function nextQuestion(mine: SessionFeedbackDocument | null): FeedbackQuestion | null {
  if (mine?.isFinished) return null;
  return feedbackQuestions.find((one) => !mine?.passed.includes(one)) ?? null;
}
