import type { ImportFinding } from '../../contracts/imports.ts';
import { idsByMail } from '../people/imported/managersOf.ts';
import { suggestSkills } from '../people/imported/suggestSkills.ts';
import { skillNames } from '../skills/skillNames.ts';
import { toFinding, type Fault } from './fault.ts';
import type { ImportDefinition } from './importDefinition.ts';
import { checkRow, columnsOf, type CheckedRow } from './rules/checkRow.ts';
import { personSkillColumns, type PersonSkillFields } from './rules/columns.ts';

/** Who can do what: suggestions that only the person sees, until they keep, change or remove them. */
export const importPersonSkills: ImportDefinition<PersonSkillFields> = {
  columns: columnsOf(personSkillColumns),
  check(row, now) {
    const checked = checkRow(personSkillColumns, row, now);
    checked.findings = checkLevels(checked);
    return checked;
  },
  uniqueKeys: ({ email, skillId }) =>
    email && skillId ? [{ key: `pair:${email} ${skillId}`, column: 'skillId', code: 'pairTaken' }] : [],

  async match(system, rows) {
    const people = await idsByMail(
      system,
      rows.map((row) => row.fields.email ?? ''),
    );
    const skills = await skillNames(
      system.tenantId,
      rows.map((row) => row.fields.skillId ?? ''),
    );
    return rows.map((row) => {
      const subjectId = people.get(row.fields.email ?? '') ?? null;
      return {
        subjectId,
        isNew: false,
        findings: [
          ...(subjectId ? [] : [refusal(row, 'email', { code: 'personUnknown' })]),
          ...(skills.has(row.fields.skillId ?? '') ? [] : [refusal(row, 'skillId', { code: 'skillUnknown' })]),
        ],
      };
    });
  },

  write: (system, rows, mode) =>
    suggestSkills(
      system,
      rows.map(({ subjectId, fields }) => ({
        personId: subjectId ?? '',
        skillId: fields.skillId ?? '',
        teachLevel: fields.canTeachLevel,
        wantLevel: fields.wantsToLearnLevel,
      })),
      { isDryRun: mode === 'dry-run' },
    ),
};

/**
 * At least one level, so a wrong one keeps the line out where nothing else is left; and who teaches a skill and wants more
 * of it wants a higher level.
 */
function checkLevels(row: CheckedRow<PersonSkillFields>): ImportFinding[] {
  const { canTeachLevel, wantsToLearnLevel } = row.fields;
  if (canTeachLevel === undefined && wantsToLearnLevel === undefined) {
    const isEmpty = row.findings.every((finding) => finding.code !== 'levelMalformed');
    if (isEmpty) return [...row.findings, refusal(row, 'canTeachLevel', { code: 'levelsEmpty' })];
    return row.findings.map((finding) =>
      finding.code === 'levelMalformed' ? { ...finding, severity: 'refused' } : finding,
    );
  }
  if (canTeachLevel === undefined || wantsToLearnLevel === undefined || wantsToLearnLevel > canTeachLevel) {
    return row.findings;
  }
  delete row.fields.wantsToLearnLevel;
  return [...row.findings, toFinding('note', { code: 'wantNotAbove' }, place(row, 'wantsToLearnLevel'))];
}

const refusal = (row: CheckedRow<PersonSkillFields>, column: string, fault: Fault): ImportFinding =>
  toFinding('refused', fault, place(row, column));

const place = (row: CheckedRow<PersonSkillFields>, column: string) => ({
  line: row.line,
  column,
  value: row.cells.get(column) ?? '',
});
