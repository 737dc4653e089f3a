import { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Person } from '../model.ts';
import type { ImportedPerson } from './importedPerson.ts';

export interface PersonMatch {
  personId: string;
  isNew: boolean;
  /** The address and the object id of the line belong to two people here. */
  isContradictory: boolean;
  /** Of a new person: somebody with another address has had this directory id until now. */
  formerMail: string | null;
}

interface Known {
  _id: Types.ObjectId;
  mail?: string | null;
  objectId?: string | null;
  externalId?: string | null;
}

/**
 * Whom each line means: by object id where one is given, else by address; a new id for who is not known yet. Reads three
 * indexes for all lines together and changes nothing.
 */
export async function matchImportedPeople(
  system: SystemContext,
  lines: readonly Pick<ImportedPerson, 'mail' | 'objectId' | 'externalId'>[],
): Promise<PersonMatch[]> {
  const find = async (field: 'mail' | 'objectId' | 'externalId'): Promise<Map<string, Known>> => {
    const values = lines.flatMap((line) => line[field] ?? []);
    if (values.length === 0) return new Map();
    const people = await Person.find(
      { tenantId: system.tenantId, [field]: trusted({ $in: values }) },
      { mail: 1, objectId: 1, externalId: 1 },
    ).lean<Known[]>();
    return new Map(people.map((person) => [person[field] ?? '', person]));
  };
  const byMail = await find('mail');
  const byObjectId = await find('objectId');
  const byExternalId = await find('externalId');

  return lines.map((line) => {
    const mailOwner = byMail.get(line.mail);
    const objectOwner = line.objectId === undefined ? undefined : byObjectId.get(line.objectId);
    const person = objectOwner ?? mailOwner;
    const formerOwner = line.externalId === undefined ? undefined : byExternalId.get(line.externalId);
    return {
      personId: (person?._id ?? new Types.ObjectId()).toString(),
      isNew: !person,
      isContradictory: areTwoPeople(line.objectId, mailOwner, objectOwner),
      formerMail: person ? null : (formerOwner?.mail ?? null),
    };
  });
}

function areTwoPeople(objectId: string | undefined, mailOwner?: Known, objectOwner?: Known): boolean {
  if (!mailOwner || objectId === undefined) return false;
  if (objectOwner) return !objectOwner._id.equals(mailOwner._id);
  return Boolean(mailOwner.objectId) && mailOwner.objectId !== objectId;
}
