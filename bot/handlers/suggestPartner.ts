import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { findPartners } from '../../api/domain/matching/findPartners.ts';
import { getCardReader } from '../../api/domain/people/getCardReader.ts';

/** The person on this place of the ranking, from 0; whoever asks beyond its end begins again. */
export async function suggestPartner(ctx: Context, offset: number): Promise<CardView> {
  // Nobody is matched before they said what they want: that is the welcome's question.
  if (!(await getCardReader(ctx)).isConfirmed) return { card: 'welcome' };
  const { suggestions, fitting, isEarly } = await findPartners(ctx, { limit: offset + 1 });
  const place = offset < suggestions.length ? offset : 0;
  const suggestion = suggestions[place];
  if (isEarly || !suggestion) return { card: 'nobodyFits', isEarly };
  return { card: 'findPartner', suggestion, offset: place, fitting };
}
