import type * as z from 'zod/mini';
import type { SessionAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { SessionCard } from '../../api/contracts/sessionCards.ts';
import type { Context } from '../../api/domain/context.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { viewPartnershipCard } from '../../api/domain/partnerships/viewPartnershipCard.ts';
import { viewSessionCard, type SessionCardInput } from '../../api/domain/sessions/viewSessionCard.ts';
import type { CardAction } from './cardAction.ts';
import { currentVerb } from './currentVerb.ts';

/** A card about one session, whichever of its states it is in. */
export type OfSession = Extract<CardView, SessionCard>;

/** A verb that changes a session, from a card that still shows it as it is. `after` chooses the card when it did. */
export function sessionVerb<Input extends SessionAction>(
  schema: z.ZodMiniType<Input>,
  change: (ctx: Context, input: Input, current: OfSession) => Promise<unknown>,
  after?: (ctx: Context, input: Input, current: OfSession) => Promise<CardView>,
): CardAction {
  return currentVerb({ schema, view: viewSession, isCurrent, change, ...(after && { after }) });
}

/** The card of a session as its reader should see it now; where the partnership has ended, that one's thank-you. */
export async function viewSession(
  ctx: Context,
  { id }: { id: string },
  ask?: SessionCardInput['ask'],
): Promise<CardView> {
  const card = await viewSessionCard(ctx, { sessionId: id, ...(ask && { ask }) });
  if (!card) throw new DomainError('not_found', 'sessionNotFound');
  if (card.card !== 'sessionOff' || card.because !== 'ended') return card;
  return viewPartnershipCard(ctx, { id: card.partnershipId });
}

const isCurrent = (card: CardView, { id, version }: SessionAction): card is OfSession =>
  'sessionId' in card && card.sessionId === id && card.version === version;
