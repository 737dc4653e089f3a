import { bookSlotAction, type SessionAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { bookSession } from '../../../api/domain/sessions/bookSession.ts';
import { moveSession } from '../../../api/domain/sessions/moveSession.ts';
import { currentVerb } from '../currentVerb.ts';
import { viewSession } from '../sessionVerb.ts';

type Choosing = Extract<CardView, { card: 'agreement' | 'sessionBefore' | 'sessionNewTimes' }>;

/** One of the times offered: moves the session that is planned, books the next one in place of one that was not. */
export const bookSlot = currentVerb({
  schema: bookSlotAction,
  view: viewDate,
  isCurrent,
  change: (ctx, { id, start }, { card, partnershipId }) =>
    card === 'sessionNewTimes'
      ? bookSession(ctx, { id: partnershipId, startsAt: start })
      : moveSession(ctx, { id, startsAt: start }),
});

/** The session's card; the next one's where there is a next one by now. */
async function viewDate(ctx: Context, { id }: { id: string }): Promise<CardView> {
  const card = await viewSession(ctx, { id });
  return 'next' in card && card.next ? viewSession(ctx, { id: card.next.sessionId }) : card;
}

function isCurrent(card: CardView, { id, version }: SessionAction): card is Choosing {
  const isChoosing = card.card === 'agreement' || card.card === 'sessionBefore' || card.card === 'sessionNewTimes';
  return isChoosing && card.sessionId === id && card.version === version;
}
