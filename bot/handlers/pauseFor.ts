import { plainAction } from '../../api/contracts/cardActions.ts';
import { getCardReader } from '../../api/domain/people/getCardReader.ts';
import { setPause } from '../../api/domain/people/setPause.ts';
import { dayAfter } from '../../api/sentences/dates.ts';
import { cardAction, type CardAction } from './cardAction.ts';

/** Silence from now on; a second tap begins the same span again. */
export function pauseFor(span: { weeks?: number; months?: number }): CardAction {
  return cardAction(
    plainAction,
    async (ctx) => {
      const until = dayAfter(ctx.now, (await getCardReader(ctx)).timeZone, span);
      await setPause(ctx, { until });
      return until;
    },
    (_ctx, _input, until) => ({ card: 'paused', until }),
  );
}
