import type * as z from 'zod/mini';
import type { PartnershipAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { viewPartnershipCard } from '../../api/domain/partnerships/viewPartnershipCard.ts';
import { cardAction, type CardAction } from './cardAction.ts';

/**
 * A verb that changes a partnership. A tap on a card that is no longer current changes nothing and is answered with the
 * current one; so is a tap that loses a race. `after` chooses the card when the change was made.
 */
export function partnershipVerb<Input extends PartnershipAction>(
  schema: z.ZodMiniType<Input>,
  change: (ctx: Context, input: Input) => Promise<unknown>,
  after: (ctx: Context, input: Input) => Promise<CardView> = viewCurrent,
): CardAction {
  return cardAction(
    schema,
    (ctx, input) => changeIfCurrent(ctx, input, change, after),
    (_ctx, _input, card) => card,
  );
}

/** Without what the button sent along: the domain looks at the id alone. */
export const viewCurrent = (ctx: Context, { id }: { id: string }): Promise<CardView> =>
  viewPartnershipCard(ctx, { id });

async function changeIfCurrent<Input extends PartnershipAction>(
  ctx: Context,
  input: Input,
  change: (ctx: Context, input: Input) => Promise<unknown>,
  after: (ctx: Context, input: Input) => Promise<CardView>,
): Promise<CardView> {
  const current = await viewCurrent(ctx, input);
  if (isStale(current, input.version)) return current;
  try {
    await change(ctx, input);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
    const now = await viewCurrent(ctx, input);
    if (isStale(now, input.version)) return now;
    throw error;
  }
  return after(ctx, input);
}

// A card without a version is an end state: whatever was tapped stood there before it.
const isStale = (card: CardView, version: number): boolean => !('version' in card) || card.version !== version;
