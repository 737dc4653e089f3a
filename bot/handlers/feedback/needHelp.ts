import { helpAction, helpDoneAction, needHelpAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { HelpContact } from '../../../api/contracts/feedback.ts';
import type { Context } from '../../../api/domain/context.ts';
import { DomainError } from '../../../api/domain/errors.ts';
import { askHelp } from '../../../api/domain/feedback/askHelp.ts';
import { markHelpDone } from '../../../api/domain/feedback/listHelp.ts';
import { viewHelpCancelled, viewHelpForm, viewHelpMessage } from '../../../api/domain/feedback/viewHelpCard.ts';
import { withdrawHelp } from '../../../api/domain/feedback/withdrawHelp.ts';
import { listPartnerships as list } from '../../../api/domain/partnerships/listPartnerships.ts';
import { cardAction, type CardAction } from '../cardAction.ts';
import { listPartnerships } from '../listPartnerships.ts';

/** Who should know? Typed without saying which, it is about the only partnership there is. */
export const needHelp = cardAction(
  needHelpAction,
  (ctx, { partnershipId }) => (partnershipId ? viewHelpForm(ctx, { id: partnershipId }) : helpOfMine(ctx)),
  (_ctx, _input, card): CardView => card,
);

async function helpOfMine(ctx: Context): Promise<CardView> {
  const { partnerships } = await list(ctx);
  const [active, ...more] = partnerships.filter(({ state }) => state === 'active');
  if (!active) return { card: 'help' };
  return more.length > 0 ? listPartnerships(ctx, { verb: 'listPartnerships' }) : viewHelpForm(ctx, { id: active.id });
}

/** Tells the one who was chosen, and nobody else. */
export const askForHelp = (to: HelpContact): CardAction =>
  cardAction(
    helpAction,
    (ctx, { partnershipId: id }) => askHelp(ctx, { id, to, words: '' }),
    (ctx, { partnershipId: id }): Promise<CardView> => viewHelpForm(ctx, { id }),
  );

/** Takes it back: the choice stands there again. */
export const takeHelpBack = cardAction(
  helpAction,
  (ctx, { partnershipId: id }) => withdrawHelp(ctx, { id }),
  (ctx, { partnershipId: id }): Promise<CardView> => viewHelpForm(ctx, { id }),
);

export const cancelHelp = cardAction(
  helpAction,
  (ctx, { partnershipId: id }) => viewHelpCancelled(ctx, { id }),
  (_ctx, _input, card): CardView => card,
);

/** The one who was asked has looked after it. */
export const helpDone = cardAction(
  helpDoneAction,
  (ctx, { helpId: id }) => markHelpDone(ctx, { id }),
  async (ctx, { helpId: id }): Promise<CardView> => {
    const card = await viewHelpMessage(ctx, { id });
    if (!card) throw new DomainError('not_found', 'helpNotFound');
    return card;
  },
);
