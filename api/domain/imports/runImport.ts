import type { ImportEvent, ImportInput, ImportKind, ImportReport } from '../../contracts/imports.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Actor, SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import type { ImportDefinition } from './importDefinition.ts';
import { importPeople } from './importPeople.ts';
import { importPersonSkills } from './importPersonSkills.ts';
import { importSkills } from './importSkills.ts';
import { FileRefused } from './read/fileRefused.ts';
import { keepOpen } from './read/keepOpen.ts';
import { readRows } from './read/readRows.ts';
import { stageRows } from './stageRows.ts';
import { openStaging } from './staging.ts';
import { createTally, type Tally } from './tally.ts';
import { writeStaged } from './writeStaged.ts';

type Door = SystemContext & { actor?: Actor };
type OnEvent = (event: ImportEvent) => void;

/**
 * Reads a CSV file, checks every line, and unless it is a dry run writes those that are fine. Nothing is written before
 * the file was read to its end; a file refused as a whole changes nothing. The file may have any length: lines wait in the
 * database. Sending the same file again changes nothing more, also after an import that was cut off. Tells of progress
 * about every 1,000 lines; the report is the last event, and the answer.
 */
export async function runImport(
  door: Door,
  input: ImportInput,
  source: AsyncIterable<Uint8Array>,
  onEvent: OnEvent = () => undefined,
): Promise<ImportReport> {
  const tally = createTally(input);
  const open = keepOpen(source);
  try {
    if (input.kind === 'people') await run(door, input, importPeople, { open, tally, onEvent });
    else if (input.kind === 'skills') await run(door, input, importSkills, { open, tally, onEvent });
    else await run(door, input, importPersonSkills, { open, tally, onEvent });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    tally.refuseFile(error.findings);
    await open.drain();
  }
  const report = tally.report();
  onEvent({ type: 'report', report });
  return report;
}

interface Ports {
  open: AsyncIterable<Uint8Array>;
  tally: Tally;
  onEvent: OnEvent;
}

async function run<Fields>(
  door: Door,
  input: ImportInput,
  definition: ImportDefinition<Fields>,
  { open, tally, onEvent }: Ports,
): Promise<void> {
  const staging = openStaging<Fields>();
  try {
    const unidentifiedLines: number[] = [];
    let rows = 0;
    for await (const event of readRows(open, input.encoding, definition.columns)) {
      if (event.type === 'header') {
        tally.fileNotes(event.notes);
        continue;
      }
      const outOfReach = await stageRows(door, { definition, staging, tally }, event.rows);
      for (const { finding } of event.outOfShape) tally.refused([finding]);
      unidentifiedLines.push(...outOfReach, ...event.outOfShape.map(({ line }) => line));
      tally.rows(event.rows.length + event.outOfShape.length);
      rows += event.rows.length + event.outOfShape.length;
      onEvent({ type: 'progress', rows, phase: 'reading' });
    }
    const prepared = await definition.prepare?.({ system: door, input, staging, tally, unidentifiedLines });
    try {
      await writeStaged(door, input, { definition, staging, tally, onEvent, prepared });
      await prepared?.finish();
    } finally {
      if (input.mode === 'apply') await audit(door, input.kind, tally.report());
    }
  } finally {
    await staging.clear();
  }
}

/** One entry per import that wrote, with what it really did, also when it was cut off. */
const audit = (door: Door, kind: ImportKind, { rows, added, changed, refused, left }: ImportReport): Promise<void> =>
  inTransaction(() =>
    recordAudit(door, { action: 'import.applied', subject: kind, detail: { rows, added, changed, refused, left } }),
  );
