import type { SystemContext } from '../context.ts';
import { toFinding } from './fault.ts';
import type { ImportDefinition, Match } from './importDefinition.ts';
import type { Row } from './read/readRows.ts';
import { isNoted, isRefused, type CheckedRow } from './rules/checkRow.ts';
import type { Staging, ToStage } from './staging.ts';
import type { Tally } from './tally.ts';

interface Desk<Fields> {
  definition: ImportDefinition<Fields>;
  staging: Staging<Fields>;
  tally: Tally;
}

export const subjectKey = (subjectId: string): string => `subject:${subjectId}`;

/**
 * Checks one block of lines by themselves, against the lines before them and against what is stored; counts them, and
 * stages all that say who is meant (refused ones too: they are in the file, so they have not left). Answers with the
 * lines that do not.
 */
export async function stageRows<Fields>(
  system: SystemContext,
  { definition, staging, tally }: Desk<Fields>,
  rows: readonly Row[],
): Promise<number[]> {
  const checked = rows.map((row) => definition.check(row, system.now));
  const keys = await findRepeats(definition, staging, checked);
  const candidates = checked.filter((row) => !isRefused(row));
  const matches = await definition.match(system, candidates);
  const matchOf = new Map(candidates.map((row, at) => [row, matches[at]]));
  for (const [row, match] of matchOf) row.findings.push(...(match?.findings ?? []));
  if (definition.subjectTaken) await findRepeatedSubjects(definition.subjectTaken, staging, matchOf);

  const toStage: ToStage<Fields>[] = [];
  const unidentified: number[] = [];
  for (const row of checked) {
    const staged = stage(row, keys.get(row) ?? [], matchOf.get(row));
    if (staged.isRefused) tally.refused(row.findings.filter((finding) => finding.severity === 'refused'));
    else if (staged.isNoted) tally.noted(row.findings, true);
    if (staged.keys.length > 0) toStage.push(staged);
    if (staged.isRefused && !staged.keys.some((key) => key.startsWith('mail:'))) unidentified.push(row.line);
  }
  await staging.add(toStage);
  return unidentified;
}

function stage<Fields>(row: CheckedRow<Fields>, keys: readonly string[], match: Match | undefined): ToStage<Fields> {
  return {
    line: row.line,
    // Who is new is known to nobody by id yet: one key less to index for most lines of a first import.
    keys: match?.subjectId && !match.isNew ? [...keys, subjectKey(match.subjectId)] : [...keys],
    subjectId: match?.subjectId ?? null,
    isAddition: match?.isNew ?? false,
    isRefused: isRefused(row),
    isNoted: isNoted(row),
    fields: row.fields,
  };
}

/** Marks lines whose address, id or name an earlier line has, and answers with the keys each line holds. */
async function findRepeats<Fields>(
  definition: ImportDefinition<Fields>,
  staging: Staging<Fields>,
  rows: readonly CheckedRow<Fields>[],
): Promise<Map<CheckedRow<Fields>, string[]>> {
  const uniqueOf = new Map(rows.map((row) => [row, definition.uniqueKeys(row.fields)]));
  const earlier = await staging.findByKeys([...uniqueOf.values()].flat().map(({ key }) => key));
  const lineOf = new Map([...earlier].map(([key, staged]) => [key, staged.line]));
  const kept = new Map<CheckedRow<Fields>, string[]>();
  for (const [row, unique] of uniqueOf) {
    const own: string[] = [];
    for (const { key, column, code, params, giveUp } of unique) {
      const line = lineOf.get(key);
      if (line === undefined || line === row.line || !giveUp) own.push(key);
      if (line === undefined || line === row.line || isRefused(row)) continue;
      const fault = { code, params: { line, ...params } };
      const severity = giveUp ? 'note' : 'refused';
      row.findings.push(toFinding(severity, fault, { line: row.line, column, value: row.cells.get(column) ?? '' }));
      giveUp?.();
    }
    kept.set(row, own);
    if (!isRefused(row)) for (const key of own) lineOf.set(key, row.line);
  }
  return kept;
}

async function findRepeatedSubjects<Fields>(
  { column, code }: { column: string; code: Parameters<typeof toFinding>[1]['code'] },
  staging: Staging<Fields>,
  matchOf: ReadonlyMap<CheckedRow<Fields>, Match | undefined>,
): Promise<void> {
  const known = [...matchOf].flatMap(([row, match]) =>
    match?.subjectId && !match.isNew && !isRefused(row) ? [{ row, key: subjectKey(match.subjectId) }] : [],
  );
  const earlier = await staging.findByKeys(known.map(({ key }) => key));
  const lineOf = new Map([...earlier].map(([key, staged]) => [key, staged.line]));
  for (const { row, key } of known) {
    const line = lineOf.get(key);
    if (line === undefined) lineOf.set(key, row.line);
    else
      row.findings.push(
        toFinding(
          'refused',
          { code, params: { line } },
          { line: row.line, column, value: row.cells.get(column) ?? '' },
        ),
      );
  }
}
