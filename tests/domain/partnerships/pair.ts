import type { Context } from '../../../api/domain/context.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, tenantId, type PersonSeed } from '../../support/context.ts';

export const words = { greeting: 'Hi, shall we?', goal: 'Draw my own figures' };

/** The skills these tests speak of; call after the database is empty. */
export async function makeSkills(): Promise<void> {
  await Skill.insertMany(
    ['sql', 'welding', 'excel'].map((id) => ({ tenantId, skillId: id, name: id.toUpperCase(), keys: [id] })),
  );
}

const kept = { state: 'kept' } as const;
type Fields = PersonSeed;

/** Somebody who wants SQL and can teach welding. */
export const makeAsker = (fields: Fields = {}): Promise<PersonDocument> =>
  makePerson({
    teaches: [{ skillId: 'welding', level: 4, ...kept }],
    wants: [{ skillId: 'sql', level: 3, why: '', audience: 'teachers', ...kept }],
    ...fields,
  });

/** Somebody who can teach SQL and wants welding. */
export const makeAsked = (fields: Fields = {}): Promise<PersonDocument> =>
  makePerson({
    teaches: [{ skillId: 'sql', level: 4, ...kept }],
    wants: [{ skillId: 'welding', level: 3, why: '', audience: 'teachers', ...kept }],
    ...fields,
  });

export interface Pair {
  asker: PersonDocument;
  asked: PersonDocument;
  /** Acts as the one or the other, at any instant. */
  as: (person: PersonDocument, now?: Date) => Context;
}

export async function makePair(askerFields: Fields = {}, askedFields: Fields = {}): Promise<Pair> {
  const [asker, asked] = [await makeAsker(askerFields), await makeAsked(askedFields)];
  return { asker, asked, as: (person, now) => makeContext({ person, ...(now && { now }) }) };
}

/** A request that stands. */
export async function makeRequest(askerFields: Fields = {}, askedFields: Fields = {}) {
  const pair = await makePair(askerFields, askedFields);
  const { id } = await proposePartnership(pair.as(pair.asker), { personId: pair.asked.id, ...words });
  return { ...pair, id };
}

/** An active partnership. */
export async function makeActive(askerFields: Fields = {}, askedFields: Fields = {}) {
  const request = await makeRequest(askerFields, askedFields);
  await acceptPartnership(request.as(request.asked), { id: request.id });
  return request;
}
