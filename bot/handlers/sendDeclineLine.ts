import { declineLineAction } from '../../api/contracts/cardActions.ts';
import { declinePartnership } from '../../api/domain/partnerships/declinePartnership.ts';
import { partnershipVerb, viewCurrent } from './partnershipVerb.ts';

/** A line for the asker, to go along with the no; sent empty it is none. */
export const sendDeclineLine = partnershipVerb(
  declineLineAction,
  async (ctx, { id, line }) => {
    if (line) await declinePartnership(ctx, { id, line });
  },
  async (ctx, { id, line }) => {
    const card = await viewCurrent(ctx, { id });
    return line && card.card === 'declined' ? { card: 'lineSent', person: card.person } : card;
  },
);
