import { Types } from 'mongoose';
import type { ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { leaveRoundPairs } from '../partnerships/ofRound/leaveRoundPairs.ts';
import { changeEnrolment } from './changeEnrolment.ts';
import { viewProgramme } from './viewProgramme.ts';

/**
 * Out of a programme, at any time, without a reason: pairs that still wait for an answer end as by "not for me", so that the
 * others get somebody new; active partnerships stay. Who was asked and never joined is not asked again. Safe to repeat.
 * Error: `notEnrolled`.
 */
export async function leaveProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeView> {
  const left = await changeEnrolment(ctx, id, ({ enrolment }) => {
    if (!enrolment) throw new DomainError('conflict', 'notEnrolled');
    if (enrolment.state === 'left') return null;
    const set = { state: 'left', leftAt: ctx.now, skippedRound: null, pausedUntil: null, headStart: 0 } as const;
    return { action: 'programme.left', set };
  });
  await leaveRoundPairs(ctx, new Types.ObjectId(ctx.actor.personId), left.programme._id);
  ctx.wakeDelivery();
  return viewProgramme(ctx, left);
}
