import type { CardView, PartnershipCard } from '../../contracts/cards.ts';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findPartners } from '../matching/findPartners.ts';
import { findPeople } from '../people/findPeople.ts';
import { lastKept } from '../sessions/lastKept.ts';
import { accessPartnership } from './access.ts';
import type { PartnershipDocument } from './model.ts';
import { viewAll } from './viewAll.ts';

const othersShown = 3;

/** The card this member should see now, in the chat or as the answer to a tap. Reads only. */
export async function viewPartnershipCard(
  ctx: Context,
  input: { id: string; isReminder?: boolean },
): Promise<CardView> {
  const partnership = await accessPartnership(ctx, input.id);
  const [view] = await viewAll(ctx, ctx.actor.personId, [partnership]);
  if (!view) throw new DomainError('not_found', 'partnershipNotFound');
  const people = await findPeople(ctx, [ctx.actor.personId, ...view.others.map(({ id }) => id)]);
  const city = people.get(ctx.actor.personId)?.city ?? '';
  const otherAddresses = view.others.map(({ id }) => people.get(id)?.mail ?? '');
  const card = toCard(view, city !== '' && city === view.person.city, otherAddresses);
  if (view.state === 'active') return activeCard(partnership, view, card, ctx.actor.personId);
  if (view.state === 'ended')
    return { card: 'ended', heldCount: view.heldCount, kept: await lastKept(ctx, partnership._id), ...card };
  if (view.round) return roundCard(partnership, view, view.round, card);
  return view.iAsked ? askersCard(ctx, partnership, view, card) : askedsCard(partnership, view, card, input.isReminder);
}

function toCard(view: PartnershipView, sameCity: boolean, otherAddresses: string[]): PartnershipCard {
  return {
    partnershipId: view.id,
    version: view.version,
    person: view.person,
    address: view.address,
    others: view.others,
    otherAddresses,
    comes: view.comes,
    gives: view.gives,
    sharedTime: view.sharedTime,
    meetingTimes: view.meetingTimes.map((time) => new Date(time)),
    sameCity,
    greeting: view.greeting,
    goal: view.goal,
    isOneOff: view.isOneOff,
    answerBy: new Date(view.answerBy),
  };
}

function activeCard(
  partnership: PartnershipDocument,
  view: PartnershipView,
  card: PartnershipCard,
  readerId: string,
): CardView {
  // In a round the last yes makes the pair: whoever said it reads what they did, the others what has become of theirs.
  const saidLast = partnership.startedBy.at(-1)?.toString() === readerId;
  if (view.round ? !saidLast : view.iAsked) return { card: 'agreed', ...card };
  return {
    card: 'accepted',
    door: partnership.acceptedIn ?? 'tab',
    at: partnership.acceptedAt ?? partnership.proposedAt,
    ...card,
  };
}

/** A pair that a round made, until everybody has said yes. */
function roundCard(
  { kind }: PartnershipDocument,
  view: PartnershipView,
  round: NonNullable<PartnershipView['round']>,
  card: PartnershipCard,
): CardView {
  const pair = {
    programmeId: round.programmeId,
    programmeName: round.programmeName,
    roundNumber: round.number,
    kind: kind === 'mentoring' || kind === 'buddy' ? kind : ('learning' as const),
    role: round.role,
    otherDepartment: view.reasons.some(({ code }) => code === 'otherDepartment'),
    ...card,
  };
  if (view.state === 'declined') return { card: 'notForMe', canUndo: view.canUndo, ...pair };
  if (view.state === 'expired') return { card: 'roundPairClosed', ...pair };
  if (round.iStarted) return { card: 'roundStarted', ...pair };
  if (round.isReplacement) return { card: 'roundReplaced', ...pair };
  return { card: 'roundResult', roundPeople: round.people, isCertified: round.isCertified, ...pair };
}

async function askersCard(
  ctx: Context,
  partnership: PartnershipDocument,
  view: PartnershipView,
  card: PartnershipCard,
): Promise<CardView> {
  if (view.state === 'proposed') return { card: 'asked', isWaitingForInstall: view.isWaitingForInstall, ...card };
  if (partnership.closedBecause === 'withdrawn') return { card: 'withdrawn', ...card };
  const { suggestions } = await findPartners(ctx, { limit: othersShown });
  return { card: 'notThisTime', person: view.person, line: view.declineLine, others: suggestions };
}

function askedsCard(
  partnership: PartnershipDocument,
  view: PartnershipView,
  card: PartnershipCard,
  isReminder = false,
): CardView {
  if (view.state === 'proposed') return { card: isReminder ? 'proposalReminder' : 'proposal', ...card };
  if (view.state === 'declined') return { card: 'declined', canUndo: view.canUndo, ...card };
  return { card: 'expired', isWithdrawn: partnership.closedBecause === 'withdrawn', ...card };
}
