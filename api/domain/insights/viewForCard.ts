import type { InsightCardView } from '../../contracts/insightCards.ts';
import type { Context } from '../context.ts';
import { viewsForCards } from './viewsForCards.ts';

/** One insight for a card in a chat, by the rules of `viewsForCards`. Reads only. */
export async function viewForCard(
  ctx: Context,
  { id, hasButtons }: { id: string; hasButtons: boolean },
): Promise<InsightCardView> {
  const [view] = await viewsForCards(ctx, { ids: [id], hasButtons });
  return view ?? { card: 'insightGone' };
}
