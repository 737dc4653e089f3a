import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { matchableFields } from './changedPeople.ts';
import { Person } from './model.ts';

/** People as matching and a person's card need them, by id, fresh from the database, as plain rows in no order. */
export function matchablePeople(tenantId: string, ids: readonly (string | Types.ObjectId)[]) {
  return Person.find(
    { _id: trusted({ $in: [...ids] }), tenantId },
    { ...matchableFields, name: 1, givenName: 1, jobTitle: 1 },
  ).lean();
}
