import type { JoinProgrammeInput } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { changeEnrolment, type EnrolmentChange } from './changeEnrolment.ts';
import type { AccessedProgramme } from './access.ts';
import { fitsKind, mayJoin } from './policy.ts';

/**
 * Takes part from the next round that is not matched yet; joining again changes role and capacity, and a mentor's free
 * places move by the difference, so that mentees found meanwhile stay counted. Joining twice, or through two doors at once,
 * is joining once. Errors: `programmeNotRunning`, `notInAudience`, `roleDoesNotFit`, `notConfirmedMine`.
 */
export function enrol(ctx: Context, { id, ...input }: JoinProgrammeInput & { id: string }): Promise<AccessedProgramme> {
  return changeEnrolment(ctx, id, (accessed) => {
    if (accessed.programme.state !== 'running') throw new DomainError('conflict', 'programmeNotRunning');
    if (!mayJoin(accessed.programme, accessed.reader)) throw new DomainError('forbidden', 'notInAudience');
    if (!fitsKind(input.role, accessed.programme.kind)) throw new DomainError('invalid', 'roleDoesNotFit');
    if (!accessed.me.confirmedAt) throw new DomainError('conflict', 'notConfirmedMine');
    return joining(ctx, accessed, input);
  });
}

function joining(ctx: Context, { enrolment }: AccessedProgramme, input: JoinProgrammeInput): EnrolmentChange | null {
  const { role } = input;
  const had = enrolment?.capacity ?? 1;
  const capacity = role === 'mentor' ? (input.capacity ?? had) : had;
  const isIn = enrolment?.state === 'enrolled';
  if (isIn && enrolment.role === role && enrolment.capacity === capacity) return null;
  // Whoever comes back starts afresh; whoever is in keeps a skipped round and a break.
  const afresh = isIn ? {} : { joinedAt: ctx.now, leftAt: null, skippedRounds: [], pausedUntil: null };
  return {
    action: 'programme.joined',
    set: { state: 'enrolled', role, capacity, ...afresh },
    freePlacesBy: capacity - had,
  };
}
