import { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { Person } from '../model.ts';
import { nextChangeSeq } from '../stampChange.ts';

export interface DirectoryPerson {
  personId: string;
  mail: string;
}

/**
 * Everybody of the directory who has not left, `size` at a time, each once. Who is known by a token alone has no address
 * and stands in no directory's file, so is left out.
 */
export async function* directoryPeople(system: SystemContext, size: number): AsyncGenerator<DirectoryPerson[]> {
  let after = new Types.ObjectId('0'.repeat(24));
  for (;;) {
    const people = await Person.find(
      {
        tenantId: system.tenantId,
        _id: trusted({ $gt: after }),
        leftAt: null,
        mail: trusted({ $exists: true }),
      },
      { mail: 1 },
    )
      .sort({ _id: 1 })
      .limit(size)
      .lean();
    const last = people.at(-1);
    if (!last) return;
    after = last._id;
    yield people.map((person) => ({ personId: person._id.toString(), mail: person.mail ?? '' }));
  }
}

/** Marks people as left, which takes them out of everything but history; nobody is deleted. Safe to repeat. */
export async function markAsLeft(system: SystemContext, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0;
  return inTransaction(async () => {
    const changeSeq = await nextChangeSeq();
    const { modifiedCount } = await Person.updateMany(
      { _id: trusted({ $in: [...personIds] }), tenantId: system.tenantId, leftAt: null },
      { $set: { leftAt: system.now, changeSeq } },
    );
    return modifiedCount;
  });
}
