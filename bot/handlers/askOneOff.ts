import { askOneOffAction } from '../../api/contracts/cardActions.ts';
import { askOneOff as ask } from '../../api/domain/partnerships/oneOff/askOneOff.ts';
import { cardAction } from './cardAction.ts';
import { viewCurrent } from './partnershipVerb.ts';

/** [Ask] beside somebody who can help: the request as it stands now, with Withdraw. A second tap shows the same one. */
export const askOneOff = cardAction(
  askOneOffAction,
  (ctx, { personId, skillId }) => ask(ctx, { personId, skillId }),
  (ctx, _input, { id }) => viewCurrent(ctx, { id }),
);
