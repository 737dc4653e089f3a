import type { FeedbackAnswers, SessionFeedbackView } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { otherMembers, type PartnershipDocument } from '../partnerships/access.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { readSessionFeedback } from '../polls/countSessionFeedback.ts';
import { isSmallForSessions } from '../polls/sessionPoll.ts';
import { accessHeld, programmeOf } from './access.ts';
import type { SessionFeedbackDocument } from './model.ts';
import { findMine, nothingSaid, saysNothing } from './saveFeedback.ts';

const minuteMs = 60_000;

/** The reader's own answers about one session, and what they may choose. Reads only. Errors as of `accessHeld`. */
export async function getFeedback(ctx: Context, { id }: { id: string }): Promise<SessionFeedbackView> {
  const { session, partnership } = await accessHeld(ctx, id);
  const mine = await findMine(ctx, session._id);
  const said = await whatWasSaid(ctx, mine);
  const others = otherMembers(partnership, ctx.actor.personId);
  const people = await findPeople(ctx, others);
  return {
    sessionId: session.id as string,
    partnershipId: partnership.id as string,
    number: session.heldNumber ?? session.number,
    minutes: Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / minuteMs),
    startsAt: session.startsAt.toISOString(),
    partners: others.flatMap((other) => people.get(other.toString()) ?? []).map(toPersonCard),
    canCount: partnership.round != null,
    programmeName: partnership.round?.programmeName ?? '',
    isSmall: await isSmall(ctx, partnership, mine),
    ...said,
    sees: mine?.sees ?? 'me',
  };
}

export interface WasSaid {
  answers: FeedbackAnswers;
  comment: string;
  hasAnswered: boolean;
  canChange: boolean;
}

/** What the acting member said: from their own row, or as long as its poll is open from there. */
export async function whatWasSaid(ctx: Context, mine: SessionFeedbackDocument | null): Promise<WasSaid> {
  if (!mine) return { answers: { ...nothingSaid }, comment: '', hasAnswered: false, canChange: true };
  if (mine.isCounted) {
    const { pollId, sessionId } = mine;
    const counted = pollId ? await readSessionFeedback(ctx, { pollId, sessionId: sessionId.toString() }) : null;
    if (counted) return { ...counted, hasAnswered: true, canChange: true };
    return { answers: { ...nothingSaid }, comment: '', hasAnswered: true, canChange: false };
  }
  const { comment } = mine;
  const answers = answersOf(mine);
  return { answers, comment, hasAnswered: !saysNothing(answers, comment), canChange: true };
}

/** The answers in somebody's row. Pure. */
export const answersOf = ({ worked, didnt, change }: SessionFeedbackDocument): FeedbackAnswers =>
  ({ worked: worked ?? null, didnt: didnt ?? null, change: change ?? null }) as FeedbackAnswers;

/** Does what the acting member says about this pair's sessions go into a small programme's figures? */
export async function isSmall(
  ctx: Context,
  partnership: PartnershipDocument,
  mine: SessionFeedbackDocument | null,
): Promise<boolean> {
  const programmeId = programmeOf(partnership);
  return programmeId !== null && isSmallForSessions(ctx, { programmeId, pollId: mine?.pollId ?? null });
}
