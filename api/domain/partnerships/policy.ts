import type { Types } from 'mongoose';

/** What the policy needs to know of a partnership. */
export interface PartnershipFacts {
  state: 'proposed' | 'active' | 'ended' | 'declined' | 'expired';
  askerId: Types.ObjectId;
  members: readonly { personId: Types.ObjectId }[];
  isRevealed: boolean;
  closedBecause?: string | null;
}

const same = (a: Types.ObjectId, b: string): boolean => a.toString() === b;

export const isAsker = (partnership: PartnershipFacts, personId: string): boolean =>
  same(partnership.askerId, personId);

/** A no that the asker has not been told yet: the asker goes on reading "proposed". */
export const isHiddenFrom = (partnership: PartnershipFacts, personId: string): boolean =>
  !partnership.isRevealed && isAsker(partnership, personId);

export const mayAnswer = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'proposed' && !isAsker(partnership, personId);

export const mayUndoDecline = (partnership: PartnershipFacts, personId: string): boolean =>
  partnership.state === 'declined' && !partnership.isRevealed && !isAsker(partnership, personId);

export const mayWithdraw = (partnership: PartnershipFacts, personId: string): boolean =>
  isAsker(partnership, personId) && (partnership.state === 'proposed' || !partnership.isRevealed);
