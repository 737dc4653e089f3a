import { sessionAction } from '../../../api/contracts/cardActions.ts';
import type { CardView } from '../../../api/contracts/cards.ts';
import { shareSentence as share } from '../../../api/domain/insights/shareSentence.ts';
import { cardAction } from '../cardAction.ts';

/** Share as an insight: the sentence worth keeping of a meeting; tapped twice it is one. */
export const shareSentence = cardAction(
  sessionAction,
  (ctx, { id: sessionId }) => share(ctx, { sessionId }),
  (_ctx, _input, { id: insightId, title, audience, state }): CardView => ({
    card: 'insightShared',
    insightId,
    title,
    audienceName: audience.name,
    isDraft: state === 'draft',
  }),
);
