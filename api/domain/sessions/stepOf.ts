import type { FeedbackCardView } from '../../contracts/feedbackCards.ts';
import type { SessionCardView } from '../../contracts/sessionCards.ts';

/** What the state of a reader's card follows from. */
export interface StepFacts {
  state: 'planned' | 'over' | 'held' | 'notHeld' | 'skipped' | 'cancelled';
  endsAt: Date;
  now: Date;
  /** The partnership has ended. */
  isOver: boolean;
  /** This reader's own answers on the card of this session. */
  met: 'yes' | 'no' | 'moved' | null;
  isFinished: boolean;
  tellsThinned: boolean;
  hasOpenAction: boolean;
  /** There is a question about this session that the reader has not gone past. */
  hasQuestion: boolean;
  /** The reader said yes to what both agree on. */
  hasAgreed: boolean;
  /** How often these two have met. */
  heldCount: number;
  hasNext: boolean;
}

export type SessionStep = Extract<
  (SessionCardView | FeedbackCardView)['card'],
  | 'agreement'
  | 'sessionBefore'
  | 'sessionAfter'
  | 'sessionAction'
  | 'sessionFeedback'
  | 'sessionKeep'
  | 'sessionDone'
  | 'sessionNewTimes'
  | 'sessionOff'
  | 'quietThinned'
>;

/** The one state in which a reader's card about a session is now: one card, from its reminder to its end. Pure. */
export function stepOf(facts: StepFacts): SessionStep {
  const { state, met } = facts;
  if (state === 'skipped' || state === 'cancelled') return 'sessionOff';
  if (isStillOn(facts)) {
    return facts.hasAgreed || facts.heldCount > 0 ? 'sessionBefore' : 'agreement';
  }
  if (facts.isOver && !facts.isFinished) return 'sessionOff';
  if (met === null) return 'sessionAfter';
  if (met === 'yes') return afterMeeting(facts);
  return facts.hasNext || facts.isOver ? 'sessionDone' : 'sessionNewTimes';
}

/** Also when another member plans the next date meanwhile, which closes this one: nobody is asked while they meet. */
const isStillOn = ({ state, met, isOver, endsAt, now }: StepFacts): boolean =>
  endsAt > now && (state === 'planned' || (state === 'over' && met === null && !isOver));

function afterMeeting({ isFinished, hasOpenAction, hasQuestion, tellsThinned, isOver }: StepFacts): SessionStep {
  if (!isFinished && hasOpenAction) return 'sessionAction';
  if (!isFinished) return hasQuestion ? 'sessionFeedback' : 'sessionKeep';
  return tellsThinned && !isOver ? 'quietThinned' : 'sessionDone';
}
