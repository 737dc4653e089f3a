import { useState } from 'react';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import type { JoinProgrammeInput, ProgrammeKind, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { useMe } from '../../lib/useMe.ts';

type Join = (choice: JoinProgrammeInput) => void;

/** The role that is chosen: on the page until one joins; who is in changes it at once. */
export function useRole({ kind, enrolment }: ProgrammeView, join: Join): { choice: JoinProgrammeInput; choose: Join } {
  const me = useMe();
  const [picked, pick] = useState<JoinProgrammeInput | null>(null);
  const choice = toInput(enrolment ?? picked ?? firstRole(kind, me));
  return { choice, choose: enrolment ? (next) => join(toInput(next)) : pick };
}

/** Only a mentor says for how many. */
const toInput = ({ role, capacity }: JoinProgrammeInput): JoinProgrammeInput =>
  role === 'mentor' ? { role, capacity: capacity ?? 1 } : { role };

/** A mentor's comes first only for who is open to be one and not to have one. */
function firstRole(kind: ProgrammeKind, { openTo }: Pick<MyProfile, 'openTo'>): JoinProgrammeInput {
  if (kind === 'learning') return { role: 'partner' };
  return { role: openTo.includes('mentor') && !openTo.includes('mentee') ? 'mentor' : 'mentee' };
}
