import { Types } from 'mongoose';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person, type PersonDocument } from '../../api/domain/people/model.ts';
import { Skill } from '../../api/domain/skills/model.ts';
import { makePerson, otherTenantId, tenantId, testNow } from '../support/context.ts';
import type { Between, Ids, Role } from './authorisation.matrix.ts';
import { otherIssuer, signToken } from './testIssuer.ts';

const day = 86_400_000;
const skills = ['sql', 'illustrator', 'knitting'];

/** A person for each role; every one of them fits the one who is asked. */
export interface Cast {
  people: Record<Exclude<Role, 'anonymous'>, PersonDocument>;
  tokenOf(role: Role): Promise<string | undefined>;
}

export async function makeCast(): Promise<Cast> {
  for (const tenant of [tenantId, otherTenantId]) {
    await Skill.insertMany(
      skills.map((skillId) => ({ tenantId: tenant, skillId, name: skillId, keys: [skillId], category: 'Craft' })),
    );
  }
  const asking = { teaches: [entry('sql', 4)], wants: [want('illustrator')] };
  const asked = { teaches: [entry('illustrator', 4)], wants: [want('sql')] };
  const people = {
    asker: await learner({ name: 'Ada Asker' }, asking),
    asked: await learner({ name: 'Ben Asked', capacity: 5, freePlaces: 5 }, asked),
    otherPerson: await learner({ name: 'Cem Other' }, asking),
    administrator: await learner({ name: 'Dora Administrator' }, asking),
    otherTenant: await learner({ name: 'Eve Elsewhere', tenantId: otherTenantId }, asking),
  };
  await Person.updateMany({ tenantId }, { $push: { teaches: { skillId: 'knitting', level: 2, state: 'suggested' } } });
  return { people, tokenOf: (role) => tokenFor(people, role) };
}

async function tokenFor(people: Cast['people'], role: Role): Promise<string | undefined> {
  if (role === 'anonymous') return undefined;
  const { objectId, name } = people[role];
  const claims = { oid: objectId, name };
  if (role === 'administrator') return signToken({ claims: { ...claims, roles: ['Administrator'] } });
  return signToken({ claims: role === 'otherTenant' ? { ...claims, tid: otherTenantId, iss: otherIssuer } : claims });
}

async function learner(fields: Parameters<typeof makePerson>[0], lists: object): Promise<PersonDocument> {
  const { _id } = await makePerson(fields);
  return Person.findOneAndUpdate({ _id }, { $set: lists }, { returnDocument: 'after' }).orFail();
}

/** Puts one partnership of the state wanted between asker and asked, and nothing else. */
export async function arrange({ people }: Cast, between: Between): Promise<Ids> {
  await Partnership.deleteMany({ tenantId });
  const asked = people.asked.id as string;
  if (between === 'nothing') return { partnership: new Types.ObjectId().toString(), asked };
  const pairKey = [people.asker.id, people.asked.id].toSorted().join(':');
  const [made] = await Partnership.insertMany([
    {
      tenantId,
      state: between,
      members: [{ personId: people.asker._id }, { personId: people.asked._id }],
      pairKey,
      openKey: pairKey,
      askerId: people.asker._id,
      exchange: [
        {
          teacherId: people.asked._id,
          learnerId: people.asker._id,
          skillId: 'illustrator',
          skillName: 'illustrator',
          level: 4,
        },
      ],
      greeting: 'Hello',
      goal: 'Learn',
      proposedAt: testNow,
      answerBy: new Date(testNow.getTime() + 7 * day),
      ...(between === 'active' && { acceptedAt: testNow, acceptedIn: 'tab' }),
      ...(between === 'declined' && {
        closedAt: testNow,
        closedBecause: 'declined',
        isRevealed: false,
        revealAt: new Date(testNow.getTime() + day),
      }),
    },
  ]);
  return { partnership: String(made?._id), asked };
}

const entry = (skillId: string, level: number) => ({ skillId, level, state: 'kept' as const });
const want = (skillId: string) => ({ ...entry(skillId, 2), why: '', audience: 'everyone' as const });
