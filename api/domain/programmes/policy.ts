import type { EnrolmentRole, ProgrammeKind, ProgrammeState } from '../../contracts/programmes.ts';

type Id = { toString(): string };

/** What the policy needs to know of a programme. */
export interface ProgrammeFacts {
  state: ProgrammeState;
  audience: { kind: 'everyone' | 'departments' | 'named'; departments: readonly string[]; personIds: readonly Id[] };
  leadIds: readonly Id[];
}

/** What it needs to know of whoever looks. */
export interface ProgrammeReader {
  personId: string;
  isAdministrator: boolean;
  department: string;
  isEnrolled: boolean;
}

export const isLead = (programme: Pick<ProgrammeFacts, 'leadIds'>, personId: string): boolean =>
  programme.leadIds.some((id) => id.toString() === personId);

/** Administrators may see and do what leads do. */
export const mayLead = (programme: ProgrammeFacts, reader: ProgrammeReader): boolean =>
  reader.isAdministrator || isLead(programme, reader.personId);

/** Is the programme meant for this person? */
export function isAudience({ audience }: Pick<ProgrammeFacts, 'audience'>, reader: ProgrammeReader): boolean {
  if (audience.kind === 'everyone') return true;
  if (audience.kind === 'departments') return audience.departments.includes(reader.department);
  return audience.personIds.some((id) => id.toString() === reader.personId);
}

/** Only leads see a draft; who is in a programme goes on seeing it, also after it was archived. */
export const maySee = (programme: ProgrammeFacts, reader: ProgrammeReader): boolean =>
  mayLead(programme, reader) ||
  (programme.state !== 'draft' && reader.isEnrolled) ||
  (programme.state === 'running' && isAudience(programme, reader));

/** Join, or stay: whoever is in stays in when the audience becomes narrower. */
export const mayJoin = (programme: ProgrammeFacts, reader: ProgrammeReader): boolean =>
  programme.state === 'running' && (reader.isEnrolled || isAudience(programme, reader));

/** Two who teach each other are partners; in the other kinds one knows the way. */
export const fitsKind = (role: EnrolmentRole, kind: ProgrammeKind): boolean =>
  (kind === 'learning') === (role === 'partner');
