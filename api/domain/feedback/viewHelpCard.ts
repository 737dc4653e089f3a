import type { FeedbackCardView } from '../../contracts/feedbackCards.ts';
import type { Context } from '../context.ts';
import { accessBegun } from './access.ts';
import { getHelp } from './getHelp.ts';
import { accessHelp, viewHelp } from './listHelp.ts';
import { othersOf } from './viewLineCard.ts';

type Card<Name extends FeedbackCardView['card']> = Extract<FeedbackCardView, { card: Name }>;

/** Whom a member wants to ask for help, or whom they have asked already. Errors as of `accessBegun`. */
export async function viewHelpForm(ctx: Context, { id }: { id: string }): Promise<Card<'needHelp' | 'helpSent'>> {
  const partnership = await accessBegun(ctx, id);
  const { programmeName, contact, lead, asked } = await getHelp(ctx, { id });
  if (asked) return { card: 'helpSent', partnershipId: id, person: asked.to, isReached: asked.isReached };
  const others = await othersOf(ctx, partnership);
  return { card: 'needHelp', partnershipId: id, programmeName, contact, lead, ...others };
}

/** "Not now": nobody was told; somebody who has been stays told. Errors as of `accessBegun`. */
export async function viewHelpCancelled(
  ctx: Context,
  { id }: { id: string },
): Promise<Card<'helpCancelled' | 'helpSent'>> {
  const form = await viewHelpForm(ctx, { id });
  if (form.card === 'helpSent') return form;
  const { partnershipId, person, address, others, otherAddresses } = form;
  return { card: 'helpCancelled', partnershipId, person, address, others, otherAddresses };
}

/** To the one who was chosen; null: whoever asked is gone. Error: `helpNotFound`. */
export async function viewHelpMessage(ctx: Context, { id }: { id: string }): Promise<Card<'helpAsked'> | null> {
  const request = await viewHelp(ctx, await accessHelp(ctx, id));
  if (!request) return null;
  const { id: helpId, person, address, partners, programmeName, words, isDone, isWithdrawn } = request;
  return { card: 'helpAsked', helpId, person, address, partners, programmeName, words, isDone, isWithdrawn };
}
