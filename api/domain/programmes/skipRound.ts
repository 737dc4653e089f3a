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
  const number = roundToJoin(current);
  const skipped = await changeEnrolment(ctx, id, ({ programme, enrolment, reader }) => {
    if (programme.state !== 'running') throw new DomainError('conflict', 'programmeNotRunning');
    if (!mayJoin(programme, reader)) throw new DomainError('forbidden', 'notInAudience');
    const skipped = [...(enrolment?.skippedRounds ?? [])];
    if (skipped.includes(number) === isSkipping) return null;
    // One that is being matched stays skipped: a lead may stop that and match again.
    const others = skipped.filter((one) => one !== number && one >= (current?.summary.number ?? number));
    return { action: 'programme.skipped', set: { skippedRounds: isSkipping ? [...others, number] : others } };
  });
  return viewProgramme(ctx, skipped);
}
