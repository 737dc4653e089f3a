import { roundAction, type RoundAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { Context } from '../../api/domain/context.ts';
import { skipRound as skip } from '../../api/domain/programmes/skipRound.ts';
import { cardAction } from './cardAction.ts';
import { openRoundOf } from './openRoundOf.ts';

/** Sits this round out, whether in the programme already or only asked to join; the next one asks again. */
export const skipRound = cardAction(roundAction, skipThis, (_ctx, _input, card) => card);

async function skipThis(ctx: Context, input: RoundAction): Promise<CardView> {
  const { programme, round, ofRound } = await openRoundOf(ctx, input);
  if (!round) return { card: 'roundOver', ...ofRound };
  await skip(ctx, { id: programme.id, isSkipping: true });
  return { card: 'skippedRound', ...ofRound, roundId: round.id };
}
