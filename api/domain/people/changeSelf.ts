import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSelf } from './access.ts';
import { Person, type PersonDocument, type PersonFields } from './model.ts';
import type { TeachFields, WantFields } from './profileEntries.ts';
import { stampChange } from './stampChange.ts';

/** What is written: fields to set, and by how much the counter of free places moves. */
export interface SelfChange {
  action: string;
  set: Partial<Omit<PersonFields, 'teaches' | 'wants'>> & { teaches?: TeachFields[]; wants?: WantFields[] };
  freePlacesBy?: number;
}

/**
 * Changes the acting person by one conditional update on the version that `decide` has seen, with its audit entry (which
 * names fields, never their words) and the stamp that matching follows, in one transaction. `decide` may run again after
 * a conflict, so it only looks; null leaves everything as it is.
 */
export async function changeSelf(
  ctx: Context,
  decide: (person: PersonDocument) => SelfChange | null,
): Promise<PersonDocument> {
  return inTransaction(async () => {
    const person = await accessSelf(ctx);
    const change = decide(person);
    if (!change) return person;
    const changed = await Person.findOneAndUpdate(
      { _id: person._id, tenantId: ctx.tenantId, version: person.version },
      { $set: change.set, $inc: { version: 1, freePlaces: change.freePlacesBy ?? 0 } },
      { returnDocument: 'after', runValidators: true },
    );
    if (!changed) throw new DomainError('conflict', 'profileChanged');
    await recordAudit(ctx, {
      action: change.action,
      subject: ctx.actor.personId,
      detail: { fields: Object.keys(change.set).join(' ') },
    });
    await stampChange([person._id]);
    return changed;
  });
}
