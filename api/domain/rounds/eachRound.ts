import type { SystemContext } from '../context.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import type { LightRound } from './lightRound.ts';

/**
 * One round after the other, so that what breaks in one of them, time after time, keeps no other from moving on: it is
 * logged and tried again. A database that is down ends it, as it would end each.
 */
export async function eachRound(
  ctx: Pick<SystemContext, 'log'>,
  rounds: readonly LightRound[],
  act: (round: LightRound) => Promise<unknown>,
): Promise<void> {
  for (const round of rounds) {
    try {
      await act(round);
    } catch (error) {
      if (isDatabaseDown(error)) throw error;
      ctx.log.error({ err: error, round: round._id }, 'a round could not be moved on; it is tried again');
    }
  }
}
