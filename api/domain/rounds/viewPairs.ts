import { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { RoundPair } from '../../contracts/rounds.ts';
import type { SystemContext } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { viewFit } from '../matching/viewFit.ts';
import { exchangeOfRound } from '../partnerships/ofRound/exchangeOfRound.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { skillNames } from '../skills/skillNames.ts';
import { groupKey } from './pairs.ts';

/** Pairs as a lead may see them: who, and what they would learn from each other; two queries however many. Reads only. */
export async function viewPairs(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  groups: readonly RoundGroup[],
  roleOf: (personId: string) => EnrolmentRole,
): Promise<RoundPair[]> {
  const people = await findPeople(
    ctx,
    groups.flatMap(({ members }) => members),
  );
  const skills = [...people.values()].flatMap(({ teaches, wants }) => [...teaches, ...wants]);
  const names = await skillNames(
    ctx.tenantId,
    skills.map(({ skillId }) => skillId),
  );
  return groups.map((group) => viewPair(group, { people, names, roleOf, now: ctx.now }));
}

interface Surroundings {
  people: ReadonlyMap<string, PersonDocument>;
  names: ReadonlyMap<string, string>;
  roleOf: (personId: string) => EnrolmentRole;
  now: Date;
}

function viewPair(group: RoundGroup, { people, names, roleOf, now }: Surroundings): RoundPair {
  const members = group.members.flatMap((id) => people.get(id) ?? []);
  const ids = members.map(({ id }) => id as string);
  const lessons = exchangeOfRound(
    ids.map((id) => ({ personId: new Types.ObjectId(id), role: roleOf(id) })),
    people,
    now,
    names,
  );
  const [a, b] = members;
  return {
    key: groupKey(group.members),
    members: members.map(toPersonCard),
    learns: ids.map((id) => {
      const lesson = lessons.find(({ learnerId }) => learnerId.toString() === id);
      if (!lesson) return null;
      const { skillId, skillName, level, teacherId } = lesson;
      return { skillId, skillName, level, from: ids.indexOf(teacherId.toString()) };
    }),
    band: group.band,
    isLocked: group.isLocked,
    sharedTime: a && b ? viewFit(a, b, now, names).sharedTime : null,
    departments: [...new Set(members.map(({ department }) => department).filter(Boolean))],
    metRoundsAgo: group.metRoundsAgo,
  };
}
