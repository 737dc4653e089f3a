import { plainAction } from '../../api/contracts/cardActions.ts';
import type { CardPartner, CardView } from '../../api/contracts/cards.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import { listPartnerships as list } from '../../api/domain/partnerships/listPartnerships.ts';
import { cardAction } from './cardAction.ts';

/** What waits for an answer of mine first, then the running ones, then what waits for others. */
const order = (partner: CardPartner): number => (partner.waitsFor === 'me' ? 0 : partner.waitsFor === null ? 1 : 2);

export const listPartnerships = cardAction(plainAction, list, (_ctx, _input, { partnerships }): CardView => ({
  card: 'myPartners',
  partners: partnerships
    .filter(isLive)
    .map(toPartner)
    .toSorted((a, b) => order(a) - order(b)),
}));

const isLive = ({ state }: PartnershipView): boolean => state === 'active' || state === 'proposed';

function toPartner({ person, comes, gives, state, iAsked, round, answerBy }: PartnershipView): CardPartner {
  const waitsFor = state === 'active' ? null : iAsked || round?.iStarted ? 'them' : 'me';
  return { person, comes, gives, waitsFor, isFromRound: round !== null, answerBy: new Date(answerBy) };
}
