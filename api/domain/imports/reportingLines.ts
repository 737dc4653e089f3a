import type { SystemContext } from '../context.ts';
import { managersOf } from '../people/imported/managersOf.ts';
import { findCycles } from './findCycles.ts';
import type { Manager } from './resolveManagers.ts';
import type { PersonFields } from './rules/columns.ts';
import { subjectKey } from './stageRows.ts';
import type { KeyHolder, Staged, Staging } from './staging.ts';

const nobody = -1;

export interface ReportingLines {
  add(rows: readonly Staged<PersonFields>[], managers: readonly Manager[]): Promise<void>;
  /** Cycles that the file would close, as positions of its lines; a cycle may run through people who are not in it. */
  cycles(): Promise<number[][]>;
}

/**
 * Who would report to whom after the import: four bytes a line, and one entry per manager outside the file. People
 * outside the file keep the manager they have, and so do lines that name none.
 */
export function openReportingLines(system: SystemContext, staging: Staging<PersonFields>): ReportingLines {
  const lines = staging.count();
  const managerOf = new Int32Array(lines).fill(nobody);
  const outside = new Map<string, number>();
  const managerOfOutside: number[] = [];

  const numberOf = (personId: string, inFile: ReadonlyMap<string, KeyHolder>): number => {
    const seq = inFile.get(subjectKey(personId))?.seq ?? outside.get(personId);
    if (seq !== undefined) return seq;
    managerOfOutside.push(nobody);
    const next = lines + outside.size;
    outside.set(personId, next);
    return next;
  };

  const followOutside = async (): Promise<void> => {
    let unfollowed = [...outside.keys()];
    while (unfollowed.length > 0) {
      const managers = await managersOf(system, unfollowed);
      const inFile = await staging.findByKeys([...managers.values()].map(subjectKey));
      const known = outside.size;
      for (const [personId, managerId] of managers) {
        const at = outside.get(personId);
        if (at !== undefined) managerOfOutside[at - lines] = numberOf(managerId, inFile);
      }
      unfollowed = [...outside.keys()].slice(known);
    }
  };

  return {
    async add(rows, managers) {
      const keeping = rows.filter((row, at) => managers[at]?.type === 'keep' && !row.isAddition);
      const current = await managersOf(
        system,
        keeping.map((row) => row.subjectId ?? ''),
      );
      const stored = managers.flatMap((manager) => (manager.type === 'stored' ? manager.personId : []));
      const inFile = await staging.findByKeys([...current.values(), ...stored].map(subjectKey));
      for (const [at, row] of rows.entries()) {
        const manager = managers[at];
        const kept = manager?.type === 'keep' ? current.get(row.subjectId ?? '') : undefined;
        if (manager?.type === 'staged') managerOf[row.seq] = manager.seq;
        else if (manager?.type === 'stored') managerOf[row.seq] = numberOf(manager.personId, inFile);
        else if (kept) managerOf[row.seq] = numberOf(kept, inFile);
      }
    },
    async cycles() {
      await followOutside();
      const everybody = new Int32Array(lines + managerOfOutside.length);
      everybody.set(managerOf);
      everybody.set(managerOfOutside, lines);
      return findCycles(everybody)
        .map((cycle) => cycle.filter((at) => at < lines))
        .filter((cycle) => cycle.length > 0);
    },
  };
}
