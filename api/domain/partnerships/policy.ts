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
}

const same = (a: Types.ObjectId | null | undefined, b: string): boolean => a?.toString() === b;

export const isAsker = (partnership: PartnershipFacts, personId: string): boolean =>
  same(partnership.askerId, personId);

/** Said yes to a pair that a round made. */
export const hasStarted = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.startedBy?.some((started) => same(started, personId)) ?? false;

/** The no was this member's own: of two it is whoever did not ask, in a round whoever tapped it. */
export const saidNo = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'declined' &&
  (partnership.askerId
    ? !isAsker(partnership, personId)
    : (partnership.declinedBy?.some((declined) => same(declined, personId)) ?? false));

/**
 * An end that this member has not been told yet and goes on reading as "proposed": a no to the asker; in a round, to all
 * but whoever said it, and the end of the time to answer to those who had said yes.
 */
export const isHiddenFrom = (partnership: PartnershipFacts, personId: string): boolean => {
  if (partnership.isRevealed) return false;
  if (partnership.askerId) return isAsker(partnership, personId);
  return partnership.state === 'declined' ? !saidNo(partnership, personId) : hasStarted(partnership, personId);
};

export const mayAnswer = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'proposed' && !isAsker(partnership, personId);

export const mayUndoDecline = (partnership: PartnershipFacts, personId: string): boolean =>
  !partnership.isRevealed && saidNo(partnership, personId);

export const mayWithdraw = (partnership: PartnershipFacts, personId: string): boolean =>
  isAsker(partnership, personId) && (partnership.state === 'proposed' || !partnership.isRevealed);
