import type * as z from 'zod/mini';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { DomainError } from '../../api/domain/errors.ts';

/** One verb: what was sent with it, and the card that stands there afterwards. */
export type CardAction = (ctx: Context, sent: unknown) => Promise<CardView>;

/**
 * The only way from a button to the domain: reads what came by its contract, calls one function, shows the card. What the
 * contract does not know is refused whole (`unreadable`); the domain's own errors go on to `answerAction`.
 */
export function cardAction<Input, Result>(
  schema: z.ZodMiniType<Input>,
  act: (ctx: Context, input: Input) => Promise<Result>,
  card: (ctx: Context, input: Input, result: Result) => CardView | Promise<CardView>,
): CardAction {
  return async (ctx, sent) => {
    const input = schema.safeParse(sent);
    if (!input.success) throw new DomainError('invalid', 'unreadable');
    return card(ctx, input.data, await act(ctx, input.data));
  };
}
