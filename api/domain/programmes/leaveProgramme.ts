import { Types } from 'mongoose';
import type { ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { leaveRoundPairs } from '../partnerships/ofRound/leaveRoundPairs.ts';
import { changeEnrolment, type DecideEnrolment } from './changeEnrolment.ts';
import { viewProgramme } from './viewProgramme.ts';

/**
 * Out of a programme, at any time, without a reason: pairs that still wait for an answer end as by "not for me", so that the
 * others get somebody new; active partnerships stay. Who was asked and never joined is not asked again. Safe to repeat.
 * Error: `notEnrolled`.
 */
export async function leaveProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeView> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const left = await inTransaction(async () => {
    const changed = await changeEnrolment(ctx, id, leaving(ctx.now));
    await leaveRoundPairs(ctx, me, changed.programme._id);
    return changed;
  });
  // Once more for a pair that was written at the same moment; one written later sees the enrolment by itself.
  await leaveRoundPairs(ctx, me, left.programme._id);
  ctx.wakeDelivery();
  return viewProgramme(ctx, left);
}

const leaving =
  (now: Date): DecideEnrolment =>
  ({ enrolment }) => {
    if (!enrolment) throw new DomainError('conflict', 'notEnrolled');
    if (enrolment.state === 'left') return null;
    const set = { state: 'left' as const, leftAt: now, skippedRounds: [], pausedUntil: null, headStart: 0 };
    return { action: 'programme.left', set };
  };
