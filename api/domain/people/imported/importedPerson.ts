import type { Types } from 'mongoose';
import type { PersonFields } from '../model.ts';

/** What a line of the directory says about a person; what it leaves out stays as it is. */
export interface ImportedPerson {
  mail: string;
  name: string;
  externalId?: string | undefined;
  objectId?: string | undefined;
  jobTitle?: string | undefined;
  department?: string | undefined;
  city?: string | undefined;
  country?: string | undefined;
  hireDate?: string | null | undefined;
  managerId?: string | null | undefined;
  timeZone?: string | undefined;
  languages?: string[] | undefined;
}

export type StoredPerson = PersonFields & { _id: Types.ObjectId };

/**
 * How to address somebody: the first word of the directory's name, or the whole name where that word is an initial
 * ("A. Scott Wright").
 */
export function givenNameOf(name: string): string {
  const first = name.split(/\s/u, 1)[0] ?? name;
  return /^\p{L}\.?$/u.test(first) ? name : first;
}
