import { plainAction } from '../../api/contracts/cardActions.ts';
import type { CardPartner, CardView } from '../../api/contracts/cards.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import { listPartnerships as list } from '../../api/domain/partnerships/listPartnerships.ts';
import { cardAction } from './cardAction.ts';

/** What waits for an answer of mine first, then the running ones, the nearest date first, then what waits for others. */
const order = (partner: CardPartner): number => (partner.waitsFor === 'me' ? 0 : partner.waitsFor === null ? 1 : 2);

const dateOf = ({ nextSession }: CardPartner): number => nextSession?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;

export const listPartnerships = cardAction(plainAction, list, (ctx, _input, { partnerships }): CardView => ({
  card: 'myPartners',
  partners: partnerships
    .filter(isLive)
    .map((view) => toPartner(view, ctx.actor.personId))
    .toSorted((a, b) => order(a) - order(b) || dateOf(a) - dateOf(b)),
}));

const isLive = ({ state }: PartnershipView): boolean => state === 'active' || state === 'proposed';

function toPartner(view: PartnershipView, readerId: string): CardPartner {
  const { id, version, person, comes, gives, state, iAsked, round, answerBy, nextSession } = view;
  const waitsFor = state === 'active' ? null : iAsked || round?.iStarted ? 'them' : 'me';
  return {
    partnershipId: id,
    version,
    person,
    comes,
    gives,
    waitsFor,
    isFromRound: round !== null,
    answerBy: new Date(answerBy),
    nextSession: nextSession && {
      startsAt: new Date(nextSession.startsAt),
      teaches: teacher(nextSession.teacherId, { readerId, otherId: person.id }),
    },
  };
}

function teacher(id: string | null, { readerId, otherId }: { readerId: string; otherId: string }) {
  if (id === readerId) return 'me';
  return id === otherId ? 'them' : null;
}
