import { plainAction } from '../../api/contracts/cardActions.ts';
import { setPause } from '../../api/domain/people/setPause.ts';
import { cardAction } from './cardAction.ts';

export const resume = cardAction(
  plainAction,
  (ctx) => setPause(ctx, { until: null }),
  () => ({ card: 'resumed' }),
);
