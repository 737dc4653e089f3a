import type { MyProfile, SetPauseInput } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { releasePaused } from '../messages/whilePaused.ts';
import { changeSelf } from './changeSelf.ts';
import { pauseEnd } from './pauseDay.ts';
import { toMyProfile } from './toMyProfile.ts';

/**
 * Nobody finds the acting person until that day of their own calendar begins; null ends the pause. No reason is asked
 * or kept. Safe to repeat. `invalid`: a day that has begun already.
 */
export async function setPause(ctx: Context, { until }: SetPauseInput): Promise<MyProfile> {
  const person = await changeSelf(ctx, (self) => {
    const pausedUntil = until === null ? null : pauseEnd(until, self.timeZone);
    if (pausedUntil && pausedUntil <= ctx.now) throw new DomainError('invalid', 'pauseInThePast');
    if (pausedUntil?.getTime() === self.pausedUntil?.getTime()) return null;
    return { action: pausedUntil ? 'pause.set' : 'pause.ended', set: { pausedUntil } };
  });
  await releasePaused(ctx, person._id);
  return toMyProfile(ctx, person);
}
