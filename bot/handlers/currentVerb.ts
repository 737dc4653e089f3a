import type * as z from 'zod/mini';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { cardAction, type CardAction } from './cardAction.ts';

export interface CurrentVerb<Input, Current extends CardView> {
  schema: z.ZodMiniType<Input>;
  /** The card that stands now, whatever was tapped. */
  view: (ctx: Context, input: Input) => Promise<CardView>;
  /** Whether what was tapped stood on that card. */
  isCurrent: (card: CardView, input: Input) => card is Current;
  change: (ctx: Context, input: Input, current: Current) => Promise<unknown>;
  /** The card when the change was made; absent: the one that stands then. */
  after?: (ctx: Context, input: Input, current: Current) => Promise<CardView>;
}

/**
 * A verb that changes something. A tap on a card that is no longer current changes nothing and is answered with the current
 * one; so is a tap that loses a race.
 */
export function currentVerb<Input, Current extends CardView>(verb: CurrentVerb<Input, Current>): CardAction {
  return cardAction(
    verb.schema,
    (ctx, input) => changeIfCurrent(ctx, input, verb),
    (_ctx, _input, card) => card,
  );
}

async function changeIfCurrent<Input, Current extends CardView>(
  ctx: Context,
  input: Input,
  { view, isCurrent, change, after = view }: CurrentVerb<Input, Current>,
): Promise<CardView> {
  const current = await view(ctx, input);
  if (!isCurrent(current, input)) return current;
  try {
    await change(ctx, input, current);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
    const now = await view(ctx, input);
    if (!isCurrent(now, input)) return now;
    throw error;
  }
  return after(ctx, input, current);
}
