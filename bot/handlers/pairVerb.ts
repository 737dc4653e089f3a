import type * as z from 'zod/mini';
import type { PartnershipAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { viewPartnershipCard } from '../../api/domain/partnerships/viewPartnershipCard.ts';
import { viewDormantCard } from '../../api/domain/sessions/viewDormantCard.ts';
import { viewPairCard } from '../../api/domain/sessions/viewPairCard.ts';
import type { CardAction } from './cardAction.ts';
import { currentVerb } from './currentVerb.ts';

/** A card about what a partnership plans, while nobody has booked a session. */
export type OfPair = Extract<CardView, { card: 'dormant' | 'pairPaused' | 'pairTimes' }>;

/** A verb that changes what a partnership plans, from a card that still shows it as it is. */
export function pairVerb<Input extends PartnershipAction>(
  schema: z.ZodMiniType<Input>,
  change: (ctx: Context, input: Input) => Promise<unknown>,
  after?: (ctx: Context, input: Input, current: OfPair) => Promise<CardView>,
): CardAction {
  return currentVerb({ schema, view: viewPair, isCurrent, change, ...(after && { after }) });
}

/** What there is to say of a partnership: its next session, else whether they go on or pause; before and after, itself. */
export async function viewPair(ctx: Context, { id }: { id: string }): Promise<CardView> {
  const partnership = await viewPartnershipCard(ctx, { id });
  if (!isRunning(partnership)) return partnership;
  return (await viewPairCard(ctx, { partnershipId: id })) ?? partnership;
}

/** The next session, or times for one; whoever looks for a time is not asked whether they go on. */
export async function viewTimes(ctx: Context, { id }: { id: string }): Promise<CardView> {
  const current = await viewPair(ctx, { id });
  if (!isOfPair(current)) return current;
  return (await viewDormantCard(ctx, { partnershipId: id, ask: 'times' })) ?? current;
}

export const isRunning = ({ card }: CardView): boolean => card === 'agreed' || card === 'accepted';

const isOfPair = (card: CardView): card is OfPair => card.card === 'dormant' || card.card === 'pairPaused';

const isCurrent = (card: CardView, { version }: PartnershipAction): card is OfPair =>
  isOfPair(card) && card.version === version;
