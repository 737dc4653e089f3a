import { openLineAction, partnerLineAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import type { Context } from '../../../api/domain/context.ts';
import { viewLineForm, viewWrittenLine } from '../../../api/domain/feedback/viewLineCard.ts';
import { writeLine } from '../../../api/domain/feedback/writeLine.ts';
import { cardAction, type CardAction } from '../cardAction.ts';
import { viewCurrent } from '../partnershipVerb.ts';
import { viewSession } from '../sessionVerb.ts';

interface Line {
  partnershipId: string;
  sessionId?: string | undefined;
  onceKey: string;
}

/** Asks for a line to the partner; changes nothing. */
export const openLine = cardAction(
  openLineAction,
  (ctx, { partnershipId: id, sessionId }) => viewLineForm(ctx, { id, sessionId }),
  (_ctx, _input, card): CardView => card,
);

/** Sends the line, or keeps it; written empty it is none, and the card that stood there before comes back. */
const lineVerb = (isSent: boolean): CardAction =>
  cardAction(
    partnerLineAction,
    async (ctx, { partnershipId: id, toPersonId, onceKey, line }) => {
      if (line) await writeLine(ctx, { id, toPersonId, text: line, isSent, onceKey });
    },
    (ctx, input) => written(ctx, input),
  );
export const sendFeedback = lineVerb(true);
export const keepFeedback = lineVerb(false);

async function written(ctx: Context, { partnershipId: id, sessionId, onceKey }: Line): Promise<CardView> {
  const line = await viewWrittenLine(ctx, { id, onceKey });
  return line ?? (sessionId ? viewSession(ctx, { id: sessionId }) : viewCurrent(ctx, { id }));
}
