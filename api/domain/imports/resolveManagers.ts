import type { SystemContext } from '../context.ts';
import { idsByMail } from '../people/imported/managersOf.ts';
import type { PersonFields } from './rules/columns.ts';
import type { Staged, Staging } from './staging.ts';

/** What a line's managerEmail turns out to mean; `keep`: nothing was said, or nothing usable. */
export type Manager =
  | { type: 'keep'; because: 'notSaid' | 'unknown' | 'self' }
  | { type: 'none' }
  | { type: 'staged'; seq: number; personId: string }
  | { type: 'stored'; personId: string };

/** Finds each line's manager: first among the lines of the file, then among the people who are here. */
export async function resolveManagers(
  system: SystemContext,
  staging: Staging<PersonFields>,
  rows: readonly Staged<PersonFields>[],
): Promise<Manager[]> {
  const mails = rows.flatMap(({ fields }) => fields.managerEmail || []);
  const staged = await staging.findByKeys(mails.map((mail) => `mail:${mail}`));
  const stored = await idsByMail(
    system,
    mails.filter((mail) => !staged.has(`mail:${mail}`)),
  );
  return rows.map((row) => {
    const mail = row.fields.managerEmail;
    if (mail === undefined) return { type: 'keep', because: 'notSaid' };
    if (mail === '') return { type: 'none' };
    const line = staged.get(`mail:${mail}`);
    const personId = line?.subjectId ?? stored.get(mail);
    if (!personId) return { type: 'keep', because: 'unknown' };
    if (personId === row.subjectId) return { type: 'keep', because: 'self' };
    return line ? { type: 'staged', seq: line.seq, personId } : { type: 'stored', personId };
  });
}
