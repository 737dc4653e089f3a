import { Types } from 'mongoose';
import type { ProgrammeView, SkipRoundInput } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { currentRounds } from '../rounds/currentRound.ts';
import { changeEnrolment } from './changeEnrolment.ts';
import { mayJoin } from './policy.ts';
import { roundToJoin } from './roundToJoin.ts';
import { viewProgramme } from './viewProgramme.ts';

/**
 * Sits out the round that is not matched yet, or takes that back; the one after it counts again by itself. Who was asked to
 * join and skips has answered and is not reminded. Safe to repeat. Errors: `programmeNotRunning`, `notInAudience`.
 */
export async function skipRound(
  ctx: Context,
  { id, isSkipping }: SkipRoundInput & { id: string },
): Promise<ProgrammeView> {
  const current = (await currentRounds(ctx, [new Types.ObjectId(id)])).get(id);
  const skippedRound = isSkipping ? roundToJoin(current) : null;
  const skipped = await changeEnrolment(ctx, id, ({ programme, enrolment, reader }) => {
    if (programme.state !== 'running') throw new DomainError('conflict', 'programmeNotRunning');
    if (!mayJoin(programme, reader)) throw new DomainError('forbidden', 'notInAudience');
    if ((enrolment?.skippedRound ?? null) === skippedRound) return null;
    return { action: 'programme.skipped', set: { skippedRound } };
  });
  return viewProgramme(ctx, skipped);
}
