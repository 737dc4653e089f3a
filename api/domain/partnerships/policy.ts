import type { Types } from 'mongoose';

/** What the policy needs to know of a partnership. */
export interface PartnershipFacts {
  state: 'proposed' | 'active' | 'ended' | 'declined' | 'expired';
  /** Null: a round put these people together. */
  askerId?: Types.ObjectId | null;
  members: readonly { personId: Types.ObjectId }[];
  isRevealed: boolean;
  closedBecause?: string | null;
  startedBy?: readonly Types.ObjectId[];
  declinedBy?: readonly Types.ObjectId[];
  goneBy?: readonly Types.ObjectId[];
  isTimeUp?: boolean;
}

const same = (a: Types.ObjectId | null | undefined, b: string): boolean => a?.toString() === b;

export const isAsker = (partnership: PartnershipFacts, personId: string): boolean =>
  same(partnership.askerId, personId);

/** Said yes to a pair that a round made. */
export const hasStarted = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.startedBy?.some((started) => same(started, personId)) ?? false;

const hasDeclined = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.declinedBy?.some((declined) => same(declined, personId)) ?? false;

/** The no was this member's own: of two it is whoever did not ask, in a round whoever tapped it. */
export const saidNo = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'declined' &&
  (partnership.askerId ? !isAsker(partnership, personId) : hasDeclined(partnership, personId));

/** Neither yes nor no came from this member of a round's pair before the time to answer was over. */
export const stayedSilent = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.isTimeUp === true && !hasStarted(partnership, personId) && !hasDeclined(partnership, personId);

/**
 * An end that this member has not been told yet and goes on reading as "proposed": a no to the asker. In a round what one
 * reads follows from one's own answer and the time alone: to a member who said yes the pair is open until it is settled, to
 * one who is silent until the time to answer is over; whoever said no reads that.
 */
export const isHiddenFrom = (partnership: PartnershipFacts, personId: string): boolean => {
  if (partnership.isRevealed) return false;
  if (partnership.askerId) return isAsker(partnership, personId);
  return !saidNo(partnership, personId) && !stayedSilent(partnership, personId);
};

export const mayAnswer = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'proposed' && !isAsker(partnership, personId);

export const mayUndoDecline = (partnership: PartnershipFacts, personId: string): boolean =>
  !partnership.isRevealed && saidNo(partnership, personId) && !partnership.goneBy?.some((gone) => same(gone, personId));

export const mayWithdraw = (partnership: PartnershipFacts, personId: string): boolean =>
  isAsker(partnership, personId) && (partnership.state === 'proposed' || !partnership.isRevealed);
