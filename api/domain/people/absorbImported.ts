import type { SystemContext } from '../context.ts';
import { Person, type PersonDocument } from './model.ts';
import { nameKeys } from './nameKeys.ts';
import { stampChange } from './stampChange.ts';

/** What the company's directory says about an object id: only this claims an imported row, never a token. */
export interface DirectoryRecord {
  mail: string;
  name: string;
  givenName: string;
}

/** Entries of an import that the person does not have yet; theirs win. */
const missing = <E extends { skillId: string }>(mine: readonly E[], imported: readonly E[]): E[] =>
  imported.filter((entry) => !mine.some((own) => own.skillId === entry.skillId));

/**
 * A person made from a token takes over the imported row about them, in the caller's transaction: facts of the
 * directory, suggestions, and being somebody's manager. The person's own id stays, because partnerships and messages
 * may name it already; nothing can name an unclaimed row but the people who report to it.
 */
export async function absorbImported(
  system: SystemContext,
  mine: PersonDocument,
  imported: PersonDocument | null,
  { mail, name, givenName }: DirectoryRecord,
): Promise<void> {
  const { tenantId } = system;
  if (!imported) {
    await Person.updateOne(
      { _id: mine._id, tenantId },
      { $set: { mail, name, givenName, nameKeys: nameKeys(name) }, $inc: { version: 1 } },
    );
    return;
  }
  // The row goes first: one mail belongs to one person at any time.
  await Person.deleteOne({ _id: imported._id, tenantId });
  const { jobTitle, department, city, country, hireDate, managerId, externalId, languages, teaches, wants } = imported;
  const isOwnProfile = mine.confirmedAt instanceof Date;
  await Person.updateOne(
    { _id: mine._id, tenantId },
    {
      $set: {
        ...{ mail, name: imported.name, givenName: imported.givenName, nameKeys: nameKeys(imported.name) },
        ...{ jobTitle, department, city, country, hireDate, managerId },
        ...(externalId && { externalId }),
        ...(!isOwnProfile && { languages, timeZone: imported.timeZone }),
        teaches: [...mine.teaches, ...missing(mine.teaches, teaches)],
        wants: [...mine.wants, ...missing(mine.wants, wants)],
      },
      $inc: { version: 1 },
    },
  );
  const reports = await Person.find({ tenantId, managerId: imported._id }, { _id: 1 }).lean();
  await Person.updateMany({ tenantId, managerId: imported._id }, { $set: { managerId: mine._id } });
  await stampChange(reports.map((report) => report._id));
}
