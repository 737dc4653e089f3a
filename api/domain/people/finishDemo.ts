import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { Person } from './model.ts';
import { stampChange } from './stampChange.ts';

interface DemoSettings {
  objectIdOf: (mail: string) => string;
  /** Stays as the import leaves people: not findable, everything still a suggestion. */
  newcomerMail: string;
}

/** Gives the imported demo people their identities and confirms all but the newcomer, in one transaction; who has one stays as they are. */
export async function finishDemo(system: SystemContext, { objectIdOf, newcomerMail }: DemoSettings): Promise<void> {
  await inTransaction(async () => {
    const people = await Person.find(
      { tenantId: system.tenantId, mail: trusted({ $exists: true }), objectId: trusted({ $exists: false }) },
      { mail: 1 },
    ).lean();
    const confirmed = { confirmedAt: system.now, 'teaches.$[].state': 'kept', 'wants.$[].state': 'kept' };
    await Person.bulkWrite(
      people.map(({ _id, mail }) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { objectId: objectIdOf(mail ?? ''), ...(mail !== newcomerMail && confirmed) } },
        },
      })),
    );
    await stampChange(people.map(({ _id }) => _id));
  });
}
