import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { absorbImported, type DirectoryRecord } from './absorbImported.ts';
import { Person } from './model.ts';
import { stampChange } from './stampChange.ts';

interface Claim {
  objectId: string;
  directory: DirectoryRecord;
}

async function claim(system: SystemContext, { objectId, directory }: Claim): Promise<string> {
  const { tenantId } = system;
  const mine = await Person.findOne({ tenantId, objectId });
  if (mine?.mail || !directory.mail) return mine ? mine.id : create(system, { objectId, directory });
  const imported = await Person.findOne({ tenantId, mail: directory.mail });
  if (imported?.objectId) throw new DomainError('conflict', 'claimedByAnother');
  const person = mine ?? imported;
  if (!person) return create(system, { objectId, directory });
  if (mine) await absorbImported(system, mine, imported, directory);
  else await Person.updateOne({ _id: person._id, objectId: trusted({ $exists: false }) }, { $set: { objectId } });
  await recordAudit(system, { action: 'person.claimed', subject: person.id, detail: { imported: imported !== null } });
  await stampChange([person._id]);
  return person.id;
}

async function create(system: SystemContext, { objectId, directory }: Claim): Promise<string> {
  const { mail, name, givenName } = directory;
  const known = { tenantId: system.tenantId, objectId, name, givenName, createdAt: system.now };
  const person = await new Person(mail ? { ...known, mail } : known).save();
  return person.id;
}

/**
 * Joins an object id with what the company imported about that person: the unclaimed row with the directory's mail. An
 * empty person made earlier from a token takes the row over and keeps its id. Safe to repeat and to race; audited.
 * `conflict` (`claimedByAnother`) when the row belongs to another object id: then nothing changes.
 */
export async function claimPerson(
  system: SystemContext,
  { objectId, directory }: Claim,
): Promise<{ personId: string }> {
  const wanted: Claim = {
    objectId: objectId.toLowerCase(),
    directory: { ...directory, mail: directory.mail.trim().toLowerCase() },
  };
  try {
    return { personId: await inTransaction(() => claim(system, wanted)) };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Another claim or a first sign-in came in between: what it left decides.
    return { personId: await inTransaction(() => claim(system, wanted)) };
  }
}
