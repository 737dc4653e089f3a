import type { MyProfile } from '../../../../api/contracts/people.ts';
import type { JoinProgrammeInput, ProgrammeKind } from '../../../../api/contracts/programmes.ts';

/** The role that stands there first: a mentor's only for who is open to be one and to nothing else. Pure. */
export function firstChoice(kind: ProgrammeKind, { openTo }: Pick<MyProfile, 'openTo'>): JoinProgrammeInput {
  if (kind === 'learning') return { role: 'partner' };
  return openTo.includes('mentor') && !openTo.includes('mentee') ? { role: 'mentor', capacity: 1 } : { role: 'mentee' };
}
