import type { ImportEvent, ImportInput } from '../../contracts/imports.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { toFinding } from './fault.ts';
import type { ImportDefinition, PreparedWrite } from './importDefinition.ts';
import type { Staged, Staging } from './staging.ts';
import type { Tally } from './tally.ts';

const batchSize = 1000;

interface Desk<Fields> {
  definition: ImportDefinition<Fields>;
  staging: Staging<Fields>;
  tally: Tally;
  onEvent: (event: ImportEvent) => void;
  prepared: PreparedWrite<Fields> | undefined;
}

/** Writes what is staged, a batch a transaction; a dry run takes the same way and only counts. */
export async function writeStaged<Fields>(
  system: SystemContext,
  { mode }: ImportInput,
  { definition, staging, tally, onEvent, prepared }: Desk<Fields>,
): Promise<void> {
  let written = 0;
  for await (const batch of staging.batches(batchSize)) {
    const rows = prepared ? await prepared.complete(batch) : batch;
    if (mode === 'dry-run') tally.effects(await definition.write(system, rows, mode));
    else await apply(system, rows, { definition, tally });
    written += rows.length;
    if (mode === 'apply') onEvent({ type: 'progress', rows: written, phase: 'writing' });
  }
}

/**
 * A unique index may say no to what was free when the file was read (somebody was added meanwhile). Then the batch is
 * written line by line, and only the line in question stays out.
 */
async function apply<Fields>(
  system: SystemContext,
  rows: readonly Staged<Fields>[],
  { definition, tally }: Pick<Desk<Fields>, 'definition' | 'tally'>,
): Promise<void> {
  try {
    tally.effects(await inTransaction(() => definition.write(system, rows, 'apply')));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const [only, ...others] = rows;
    if (!only) return;
    if (others.length === 0) {
      tally.refused([toFinding('refused', { code: 'changedMeanwhile' }, { line: only.line })]);
      return;
    }
    for (const row of rows) await apply(system, [row], { definition, tally });
  }
}
