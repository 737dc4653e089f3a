import { foldKey } from '../skills/foldKey.ts';
import { matchImportedSkills, type SkillNames } from '../skills/imported/matchImportedSkills.ts';
import { writeImportedSkills } from '../skills/imported/writeImportedSkills.ts';
import { toFinding } from './fault.ts';
import type { ImportDefinition, UniqueKey } from './importDefinition.ts';
import { checkRow, columnsOf, type CheckedRow } from './rules/checkRow.ts';
import { skillColumns, type SkillFields } from './rules/columns.ts';

/** The catalogue: found again by skillId; a name belongs to one skill, and an alias that is taken is left out. */
export const importSkills: ImportDefinition<SkillFields> = {
  columns: columnsOf(skillColumns),
  check: (row, now) => checkRow(skillColumns, row, now),
  uniqueKeys,

  async match(system, rows) {
    const matches = await matchImportedSkills(
      system,
      rows.map((row) => namesOf(row.fields)),
    );
    return rows.map((row, at) => {
      const match = matches[at];
      if (!match) throw new Error('match: one answer per line');
      for (const alias of match.takenAliases) giveUpAlias(row.fields, alias);
      return {
        subjectId: null,
        isNew: match.isNew,
        findings: [
          ...(match.nameOwner === null
            ? []
            : [
                toFinding(
                  'refused',
                  { code: 'skillNameKnown', params: { skillId: match.nameOwner } },
                  place(row, 'name'),
                ),
              ]),
          ...match.takenAliases.map((alias) =>
            toFinding('note', { code: 'aliasTaken', params: { alias } }, place(row, 'aliases')),
          ),
        ],
      };
    });
  },

  write: (system, rows, mode) =>
    writeImportedSkills(
      system,
      rows.map(({ fields }) => ({ ...fields, ...namesOf(fields) })),
      { isDryRun: mode === 'dry-run' },
    ),
};

function uniqueKeys(fields: SkillFields): UniqueKey[] {
  const { skillId, name } = fields;
  const ownKey = foldKey(name ?? '');
  const aliasKeys = new Map((fields.aliases ?? []).map((alias) => [foldKey(alias), alias]));
  aliasKeys.delete(ownKey);
  return [
    ...(skillId ? [{ key: `skill:${skillId}`, column: 'skillId', code: 'skillIdTaken' } as const] : []),
    ...(name ? [{ key: `name:${ownKey}`, column: 'name', code: 'skillNameTaken' } as const] : []),
    ...[...aliasKeys].map(([key, alias]) => ({
      key: `name:${key}`,
      column: 'aliases',
      code: 'aliasTaken' as const,
      params: { alias },
      giveUp: () => giveUpAlias(fields, alias),
    })),
  ];
}

function giveUpAlias(fields: SkillFields, alias: string): void {
  fields.aliases = (fields.aliases ?? []).filter((other) => foldKey(other) !== foldKey(alias));
}

const place = (row: CheckedRow<SkillFields>, column: string) => ({
  line: row.line,
  column,
  value: row.cells.get(column) ?? '',
});

const namesOf = ({ skillId = '', name = '', aliases }: SkillFields): SkillNames => ({ skillId, name, aliases });
