import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { viewHelpMessage } from './viewHelpCard.ts';
import { viewLineMessage } from './viewLineCard.ts';

/** What a message about a line or a call for help says now; null: there is nothing to tell any more. Reads only. */
export async function viewFeedbackMessage(
  ctx: Context,
  { kind, id }: { kind: string; id: string },
): Promise<CardView | null> {
  return kind === 'helpAsked' ? viewHelpMessage(ctx, { id }) : viewLineMessage(ctx, { id });
}
