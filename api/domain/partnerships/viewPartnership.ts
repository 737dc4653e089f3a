import type { PartnershipState, PartnershipView } from '../../contracts/partnerships.ts';
import type { Direction } from '../../contracts/matching.ts';
import type { PairFit } from '../matching/fitPair.ts';
import { toPersonCard } from '../people/personCard.ts';
import type { PersonDocument } from '../people/findPeople.ts';
import type { Meetings } from '../sessions/nextSessions.ts';
import type { PartnershipDocument } from './model.ts';
import { hasStarted, isAsker, isHiddenFrom, mayUndoDecline, saidNo, stayedSilent } from './policy.ts';

/** What stands around a partnership when one of its two members looks at it. */
export interface Surroundings {
  readerId: string;
  other: PersonDocument;
  /** The third of a ring. */
  further: readonly PersonDocument[];
  fit: PairFit;
  meetingTimes: readonly Date[];
  meetings: Meetings;
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
    others: around.further.map(toPersonCard),
    round: roundFor(partnership, readerId),
    address: other.mail ?? '',
    comes: directionTo(partnership, readerId),
    gives: directionFrom(partnership, readerId),
    reasons: isLive ? around.fit.reasons : [],
    isOneOff: partnership.kind === 'oneOff',
    ...around.meetings,
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
    version: versionFor(partnership, readerId),
  };
}

/** To all but whoever said it a no, silence and "not available" are one state, before and after they are told. */
function stateFor(partnership: PartnershipDocument, readerId: string): PartnershipState {
  if (isHiddenFrom(partnership, readerId)) return 'proposed';
  return partnership.state === 'declined' && !saidNo(partnership, readerId) ? 'expired' : partnership.state;
}

/** Grows with every change this reader may know of, and with no other. */
function versionFor(partnership: PartnershipDocument, readerId: string): number {
  if (!partnership.round) return isAsker(partnership, readerId) ? partnership.askerVersion : partnership.version;
  return partnership.askerVersion + (memberOf(partnership, readerId)?.changes ?? 0);
}

const memberOf = (partnership: PartnershipDocument, personId: string) =>
  partnership.members.find((member) => member.personId.toString() === personId);

function roundFor(partnership: PartnershipDocument, readerId: string): PartnershipView['round'] {
  const { round } = partnership;
  if (!round) return null;
  return {
    id: round.roundId.toString(),
    programmeId: round.programmeId.toString(),
    programmeName: round.programmeName,
    number: round.number,
    people: round.people,
    isCertified: round.isCertified,
    isReplacement: round.isReplacement,
    iStarted: hasStarted(partnership, readerId),
    role: memberOf(partnership, readerId)?.role ?? 'partner',
  };
}

/** Who was told of an end reads when that was, never when it happened. */
function closedAtFor(partnership: PartnershipDocument, readerId: string): Date | null {
  if (isHiddenFrom(partnership, readerId)) return null;
  if (partnership.round && partnership.state !== 'ended') return closedInRound(partnership, readerId);
  const isTold = isAsker(partnership, readerId) && partnership.revealAt;
  return (isTold ? partnership.revealAt : partnership.closedAt) ?? null;
}

/** One's own no, the end of the time to answer to whoever was silent, or when it was told. */
function closedInRound(partnership: PartnershipDocument, readerId: string): Date | null {
  if (saidNo(partnership, readerId)) return memberOf(partnership, readerId)?.declinedAt ?? null;
  return stayedSilent(partnership, readerId) ? partnership.answerBy : (partnership.revealAt ?? null);
}

function directionTo(partnership: PartnershipDocument, learnerId: string): Direction | null {
  return toDirection(partnership.exchange.find((one) => one.learnerId.toString() === learnerId));
}

function directionFrom(partnership: PartnershipDocument, teacherId: string): Direction | null {
  return toDirection(partnership.exchange.find((one) => one.teacherId.toString() === teacherId));
}

const toDirection = (found: Direction | undefined): Direction | null =>
  found ? { skillId: found.skillId, skillName: found.skillName, level: found.level } : null;

function awayUntil(other: PersonDocument, now: Date): string | null {
  return other.pausedUntil && other.pausedUntil > now ? other.pausedUntil.toISOString().slice(0, 10) : null;
}
