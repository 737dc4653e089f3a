import { pollCardAction, type PollCardAction } from '../../../api/contracts/cardActions.ts';
import { viewPollCard, type PollCardInput } from '../../../api/domain/polls/viewPollCard.ts';
import { cardAction, type CardAction } from '../cardAction.ts';

/** A verb that only looks: the card of a poll as its reader should see it now. */
const showPoll = (from?: PollCardInput['from']): CardAction =>
  cardAction(
    pollCardAction,
    (ctx, { pollId, isTry }: PollCardAction) => viewPollCard(ctx, { pollId, isTry, from }),
    (_ctx, _input, card) => card,
  );

/** Teams asks for the present state when the card comes into view. */
export const refreshPoll = showPoll();

/** Change my answers: the first question again, with what was said. */
export const reopenPoll = showPoll('first');
