import { partnershipAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { viewPartnershipCard } from '../../../api/domain/partnerships/viewPartnershipCard.ts';
import { pausePartnership } from '../../../api/domain/sessions/pausePartnership.ts';
import { cardAction } from '../cardAction.ts';
import { isRunning, viewTimes } from '../pairVerb.ts';

/** Going on is meant whatever card it was tapped on: the pause ends, and the next date or times for one are shown. */
export const resumePair = cardAction(partnershipAction, resume, (_ctx, _input, card) => card);

async function resume(ctx: Context, { id }: { id: string }): Promise<CardView> {
  const card = await viewPartnershipCard(ctx, { id });
  if (!isRunning(card)) return card;
  await pausePartnership(ctx, { id, until: null });
  return viewTimes(ctx, { id });
}
