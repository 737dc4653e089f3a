import { Types, type AnyBulkWriteOperation } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Person, type PersonFields } from '../model.ts';
import { nameKeys } from '../nameKeys.ts';
import { nextChangeSeq } from '../stampChange.ts';
import { changesOf, type Changes } from './changesOf.ts';
import { givenNameOf, type ImportedPerson, type StoredPerson } from './importedPerson.ts';

export interface PersonLine extends ImportedPerson {
  personId: string;
  /** Nobody was known by this line when it was matched; its id is new. */
  isNew: boolean;
}

/**
 * Adds and updates these people inside the caller's transaction, with one place in the order of changes for all of them,
 * and tells per line what it did; `isDryRun` only tells. New people have confirmed nothing, so nobody finds them yet.
 * Repeating it changes nothing more.
 */
export async function writeImportedPeople(
  system: SystemContext,
  lines: readonly PersonLine[],
  { isDryRun }: { isDryRun: boolean },
): Promise<('added' | 'changed' | 'unchanged')[]> {
  const ids = lines.flatMap((line) => (line.isNew ? [] : line.personId));
  const people =
    ids.length === 0
      ? []
      : await Person.find({ _id: trusted({ $in: ids }), tenantId: system.tenantId }).lean<StoredPerson[]>();
  const stored = new Map(people.map((person) => [person._id.toString(), person]));
  const added = lines.filter((line) => !stored.has(line.personId));
  const changes = new Map<string, Changes>();
  for (const line of lines) {
    const person = stored.get(line.personId);
    const change = person && changesOf(person, line);
    if (change && Object.keys(change).length > 0) changes.set(line.personId, change);
  }

  if (!isDryRun && added.length + changes.size > 0) {
    const changeSeq = await nextChangeSeq();
    // Defaults are made once: casting every document would take most of an import's time.
    if (added.length > 0) {
      const blank = blankPerson(system);
      await Person.insertMany(
        added.map((line) => ({ ...blank, ...newPerson(line), changeSeq })),
        { lean: true },
      );
    }
    if (changes.size > 0) await Person.bulkWrite([...changes].map((change) => update(system, change, changeSeq)));
  }
  return lines.map(({ personId }) =>
    changes.has(personId) ? 'changed' : stored.has(personId) ? 'unchanged' : 'added',
  );
}

function update(
  { tenantId }: SystemContext,
  [personId, change]: [string, Changes],
  changeSeq: number,
): AnyBulkWriteOperation<PersonFields> {
  const managerId = change.managerId ? new Types.ObjectId(change.managerId) : null;
  return {
    updateOne: {
      filter: { _id: new Types.ObjectId(personId), tenantId },
      update: {
        $set: {
          ...change,
          ...('managerId' in change && { managerId }),
          ...(change.name !== undefined && { nameKeys: nameKeys(change.name) }),
          changeSeq,
        } as Partial<PersonFields>,
      },
    },
  };
}

function blankPerson({ tenantId, now }: SystemContext): Omit<StoredPerson, '_id' | 'name' | 'givenName'> {
  const { _id, ...blank } = new Person({ tenantId, name: '?', givenName: '?', createdAt: now }).toObject();
  return blank;
}

/** Keys without a value are left out: what is unique by an index must be absent, not null. */
function newPerson({ personId, managerId, isNew: _always, ...line }: PersonLine): Record<string, unknown> {
  const said = Object.entries(line).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(said),
    _id: new Types.ObjectId(personId),
    givenName: givenNameOf(line.name),
    nameKeys: nameKeys(line.name),
    managerId: managerId ? new Types.ObjectId(managerId) : null,
  };
}
