import type { EnrolmentRole, ProgrammeKind } from '../../contracts/programmes.ts';
import type { UnmatchedReason } from '../../contracts/rounds.ts';

/**
 * A reason as it is shown. "Was not available" beside somebody's name would say that there is something personal, so it
 * reads like what leaves people over in any round. Pure.
 */
export function ordinaryReason(
  reason: UnmatchedReason,
  kind: ProgrammeKind,
  role: EnrolmentRole | undefined,
): UnmatchedReason {
  if (reason.code !== 'notAvailable') return reason;
  if (kind === 'learning') return { code: 'oddOneOut' };
  return { code: role === 'mentor' ? 'mentorsToSpare' : 'mentorsFull' };
}
