import type { ImportFinding } from '../../contracts/imports.ts';
import { toFinding, type Fault } from './fault.ts';
import type { ImportRun } from './importDefinition.ts';
import { openReportingLines } from './reportingLines.ts';
import { resolveManagers, type Manager } from './resolveManagers.ts';
import type { PersonFields } from './rules/columns.ts';
import type { Staged } from './staging.ts';

const batchSize = 1000;
const mostLinesNamed = 10;

/**
 * Looks at everybody's manager once all lines are known, notes those that can't be, and answers with the lines (by seq)
 * that come in without one because they would close a cycle. Lines whose manager is unknown or themselves keep what is
 * stored.
 */
export async function joinManagers({ system, staging, tally }: ImportRun<PersonFields>): Promise<ReadonlySet<number>> {
  const reporting = openReportingLines(system, staging);
  const noted = new Set<number>();
  for await (const rows of staging.batches(batchSize, { only: 'managerEmail' })) {
    const managers = await resolveManagers(system, staging, rows);
    for (const [at, row] of rows.entries()) {
      const fault = faultOf(managers[at]);
      if (!fault) continue;
      tally.noted([note(row, fault)], !row.isNoted);
      noted.add(row.seq);
    }
    await reporting.add(rows, managers);
  }

  const withoutManager = new Set<number>();
  for (const cycle of await reporting.cycles()) {
    const rows = await staging.findBySeq(cycle);
    const lines = rows.map((row) => row.line);
    const fault: Fault = { code: 'managerCycle', params: { lines: nameLines(lines) } };
    for (const row of rows) {
      tally.noted([note(row, fault)], !row.isNoted && !noted.has(row.seq));
      withoutManager.add(row.seq);
    }
  }
  return withoutManager;
}

/** "6, 7", the first ten of them. */
export const nameLines = (lines: readonly number[]): string =>
  lines.slice(0, mostLinesNamed).join(', ') + (lines.length > mostLinesNamed ? ' …' : '');

function faultOf(manager: Manager | undefined): Fault | null {
  if (manager?.type !== 'keep' || manager.because === 'notSaid') return null;
  return { code: manager.because === 'self' ? 'managerSelf' : 'managerUnknown' };
}

const note = (row: Staged<PersonFields>, fault: Fault): ImportFinding =>
  toFinding('note', fault, { line: row.line, column: 'managerEmail', value: row.fields.managerEmail ?? '' });
