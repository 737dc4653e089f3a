import type { EnrolmentRole } from '../../contracts/programmes.ts';
import { packIds, toBuffer, unpackIds } from './bytes.ts';
import type { RoundFields } from './model.ts';

/** Somebody as frozen: who, as what, with how many places, after how many rounds alone. */
export interface Participant {
  readonly personId: string;
  readonly role: EnrolmentRole;
  readonly places: number;
  readonly headStart: number;
}

const roles: readonly EnrolmentRole[] = ['partner', 'mentor', 'mentee'];
const largestByte = 255;

/** Columns of bytes, in the order of ids, so that the same people are the same bytes. */
export function packParticipants(people: readonly Participant[]) {
  const ordered = people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  const column = (of: (one: Participant) => number): Buffer =>
    Buffer.from(ordered.map((one) => Math.min(of(one), largestByte)));
  return {
    count: ordered.length,
    ids: packIds(ordered.map(({ personId }) => personId)),
    roles: column(({ role }) => roles.indexOf(role)),
    places: column(({ places }) => places),
    headStarts: column(({ headStart }) => headStart),
  };
}

type Frozen = Pick<NonNullable<RoundFields['frozen']>, 'ids' | 'roles' | 'places' | 'headStarts'>;

export function unpackParticipants(frozen: Frozen): Participant[] {
  const [rolesOf, places, headStarts] = [toBuffer(frozen.roles), toBuffer(frozen.places), toBuffer(frozen.headStarts)];
  return frozenIds(frozen).map((personId, at) => ({
    personId,
    role: roles[rolesOf[at] ?? 0] ?? 'partner',
    places: places[at] ?? 0,
    headStart: headStarts[at] ?? 0,
  }));
}

export const frozenIds = ({ ids }: Pick<Frozen, 'ids'>): string[] => unpackIds(toBuffer(ids));
