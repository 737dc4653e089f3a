import { matchImportedPeople } from '../people/imported/matchImportedPeople.ts';
import { writeImportedPeople, type PersonLine } from '../people/imported/writeImportedPeople.ts';
import { toFinding, type Fault } from './fault.ts';
import { findLeavers } from './findLeavers.ts';
import type { ImportDefinition, UniqueKey } from './importDefinition.ts';
import { joinManagers } from './joinManagers.ts';
import { resolveManagers } from './resolveManagers.ts';
import { checkRow, columnsOf, type CheckedRow } from './rules/checkRow.ts';
import { personColumns, type PersonFields } from './rules/columns.ts';
import type { Staged } from './staging.ts';

type Line = PersonFields & { managerId?: string | null };

/** A directory: found again by object id where given, else by address; people are added and updated, never deleted. */
export const importPeople: ImportDefinition<Line> = {
  columns: columnsOf(personColumns),
  check: (row, now) => checkRow(personColumns, row, now),
  uniqueKeys,
  subjectTaken: { column: 'objectId', code: 'objectIdTaken' },

  async match(system, rows) {
    const matches = await matchImportedPeople(
      system,
      rows.map((row) => identityOf(row.fields)),
    );
    return rows.map((row, at) => {
      const match = matches[at];
      if (!match) throw new Error('match: one answer per line');
      const fault: Fault | null = match.formerMail
        ? { code: 'idHadAnotherAddress', params: { address: match.formerMail } }
        : null;
      return {
        subjectId: match.personId,
        isNew: match.isNew,
        findings: [
          ...(match.isContradictory ? [toFinding('refused', { code: 'twoPeople' }, place(row, 'objectId'))] : []),
          ...(fault ? [toFinding('note', fault, place(row, 'id'))] : []),
        ],
      };
    });
  },

  async prepare(run) {
    const withoutManager = await joinManagers(run);
    const leavers = run.input.full === 'true' ? await findLeavers(run) : null;
    return {
      async complete(rows) {
        const managers = await resolveManagers(run.system, run.staging, rows);
        return rows.map((row, at) => {
          const manager = managers[at];
          if (withoutManager.has(row.seq) || manager?.type === 'none') return withManager(row, null);
          return manager && 'personId' in manager ? withManager(row, manager.personId) : row;
        });
      },
      finish: async () => leavers?.mark(),
    };
  },

  write: (system, rows, mode) => writeImportedPeople(system, rows.map(toPersonLine), { isDryRun: mode === 'dry-run' }),
};

const place = (row: CheckedRow<Line>, column: string) => ({
  line: row.line,
  column,
  value: row.cells.get(column) ?? '',
});

const withManager = (row: Staged<Line>, managerId: string | null): Staged<Line> => ({
  ...row,
  fields: { ...row.fields, managerId },
});

function uniqueKeys({ email, id, objectId }: Line): UniqueKey[] {
  return [
    ...(email ? [{ key: `mail:${email}`, column: 'email', code: 'mailTaken' } as const] : []),
    ...(id ? [{ key: `id:${id}`, column: 'id', code: 'idTaken' } as const] : []),
    ...(objectId ? [{ key: `object:${objectId}`, column: 'objectId', code: 'objectIdTaken' } as const] : []),
  ];
}

const identityOf = ({ email = '', id, objectId }: Line) => ({ mail: email, externalId: id, objectId });

function toPersonLine({ subjectId, isAddition, fields }: Staged<Line>): PersonLine {
  const { email: _mail, id: _externalId, managerEmail: _resolved, ...rest } = fields;
  return { ...rest, ...identityOf(fields), name: fields.name ?? '', personId: subjectId ?? '', isNew: isAddition };
}
