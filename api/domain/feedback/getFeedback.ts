import type { FeedbackAnswers, SessionFeedbackView } from '../../contracts/feedback.ts';
import { smallProgramme } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { otherMembers, type PartnershipDocument } from '../partnerships/access.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { readSessionFeedback } from '../polls/countSessionFeedback.ts';
import { countEnrolled } from '../programmes/countEnrolled.ts';
import { accessHeld } from './access.ts';
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
    isSmall: await isSmall(ctx, partnership),
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
  if (mine.pollId) {
    const counted = await readSessionFeedback(ctx, { pollId: mine.pollId, sessionId: mine.sessionId.toString() });
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

async function isSmall(ctx: Context, { round }: PartnershipDocument): Promise<boolean> {
  if (!round) return false;
  const enrolled = await countEnrolled(ctx, [round.programmeId]);
  return (enrolled.get(round.programmeId.toString()) ?? 0) < smallProgramme;
}
