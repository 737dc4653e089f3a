import type * as z from 'zod/mini';
import type { PartnershipAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { viewPartnershipCard } from '../../api/domain/partnerships/viewPartnershipCard.ts';
import type { CardAction } from './cardAction.ts';
import { currentVerb } from './currentVerb.ts';

/** A verb that changes a partnership, from a card that still shows it as it is. `after` chooses the card when it did. */
export function partnershipVerb<Input extends PartnershipAction>(
  schema: z.ZodMiniType<Input>,
  change: (ctx: Context, input: Input) => Promise<unknown>,
  after: (ctx: Context, input: Input) => Promise<CardView> = viewCurrent,
): CardAction {
  return currentVerb({ schema, view: viewCurrent, isCurrent, change, after });
}

/** Without what the button sent along: the domain looks at the id alone. */
export const viewCurrent = (ctx: Context, { id }: { id: string }): Promise<CardView> =>
  viewPartnershipCard(ctx, { id });

// A card without a version is an end state: whatever was tapped stood there before it.
const isCurrent = (card: CardView, { version }: PartnershipAction): card is CardView & { version: number } =>
  'version' in card && card.version === version;
