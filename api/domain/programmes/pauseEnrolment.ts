import type { PauseEnrolmentInput, ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { pauseEnd } from '../people/pauseDay.ts';
import { changeEnrolment } from './changeEnrolment.ts';
import { viewProgramme } from './viewProgramme.ts';

/**
 * In no round of this programme until that day of one's own calendar begins; null ends the break. Pairs that are told
 * already stay. No reason is asked or kept. Safe to repeat. Errors: `notEnrolled`, `pauseInThePast`.
 */
export async function pauseEnrolment(
  ctx: Context,
  { id, until }: PauseEnrolmentInput & { id: string },
): Promise<ProgrammeView> {
  const paused = await changeEnrolment(ctx, id, ({ enrolment, me }) => {
    if (enrolment?.state !== 'enrolled') throw new DomainError('conflict', 'notEnrolled');
    const pausedUntil = until === null ? null : pauseEnd(until, me.timeZone);
    if (pausedUntil && pausedUntil <= ctx.now) throw new DomainError('invalid', 'pauseInThePast');
    if (pausedUntil?.getTime() === enrolment.pausedUntil?.getTime()) return null;
    return { action: 'programme.paused', set: { pausedUntil } };
  });
  return viewProgramme(ctx, paused);
}
