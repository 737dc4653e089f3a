import type { PartnershipState, PartnershipView } from '../../contracts/partnerships.ts';
import type { Direction } from '../../contracts/matching.ts';
import type { PairFit } from '../matching/fitPair.ts';
import { toPersonCard } from '../people/personCard.ts';
import type { PersonDocument } from '../people/findPeople.ts';
import type { PartnershipDocument } from './model.ts';
import { isAsker, isHiddenFrom, mayUndoDecline } from './policy.ts';

/** What stands around a partnership when one of its two members looks at it. */
export interface Surroundings {
  readerId: string;
  other: PersonDocument;
  fit: PairFit;
  meetingTimes: readonly Date[];
  isWaitingForInstall: boolean;
  now: Date;
}

/** The one picture a member gets of a partnership, whichever door asks. Pure. */
export function viewPartnership(partnership: PartnershipDocument, around: Surroundings): PartnershipView {
  const { readerId, other } = around;
  const asked = isAsker(partnership, readerId);
  const isHidden = isHiddenFrom(partnership, readerId);
  const state = stateFor(partnership, readerId);
  const isLive = state === 'proposed' || state === 'active';
  return {
    id: partnership.id,
    state,
    iAsked: asked,
    person: toPersonCard(other),
    address: other.mail ?? '',
    comes: directionTo(partnership, readerId),
    gives: directionTo(partnership, other.id),
    reasons: isLive ? around.fit.reasons : [],
    sharedTime: isLive ? around.fit.sharedTime : null,
    meetingTimes: isLive ? around.meetingTimes.map((time) => time.toISOString()) : [],
    greeting: partnership.greeting,
    goal: partnership.goal,
    declineLine: asked && !isHidden ? partnership.declineLine : '',
    proposedAt: partnership.proposedAt.toISOString(),
    answerBy: partnership.answerBy.toISOString(),
    acceptedAt: partnership.acceptedAt?.toISOString() ?? null,
    closedAt: closedAtFor(partnership, readerId)?.toISOString() ?? null,
    isWaitingForInstall: asked && state === 'proposed' && around.isWaitingForInstall,
    canUndo: mayUndoDecline(partnership, readerId),
    awayUntil: state === 'active' ? awayUntil(other, around.now) : null,
    version: asked ? partnership.askerVersion : partnership.version,
  };
}

/** To the asker a no, silence and "not available" are one state, before and after the morning they are told. */
function stateFor(partnership: PartnershipDocument, readerId: string): PartnershipState {
  if (isHiddenFrom(partnership, readerId)) return 'proposed';
  return isAsker(partnership, readerId) && partnership.state === 'declined' ? 'expired' : partnership.state;
}

/** The asker reads when it was told, never when it happened. */
function closedAtFor(partnership: PartnershipDocument, readerId: string): Date | null {
  if (isHiddenFrom(partnership, readerId)) return null;
  const isTold = isAsker(partnership, readerId) && partnership.revealAt;
  return (isTold ? partnership.revealAt : partnership.closedAt) ?? null;
}

function directionTo(partnership: PartnershipDocument, learnerId: string): Direction | null {
  const found = partnership.exchange.find((one) => one.learnerId.toString() === learnerId);
  return found ? { skillId: found.skillId, skillName: found.skillName, level: found.level } : null;
}

function awayUntil(other: PersonDocument, now: Date): string | null {
  return other.pausedUntil && other.pausedUntil > now ? other.pausedUntil.toISOString().slice(0, 10) : null;
}
