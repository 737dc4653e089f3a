import type { SystemContext } from '../context.ts';
import { directoryPeople, markAsLeft } from '../people/imported/leavers.ts';
import { toFinding } from './fault.ts';
import type { ImportRun } from './importDefinition.ts';
import { nameLines } from './joinManagers.ts';
import { FileRefused } from './read/fileRefused.ts';
import { subjectKey } from './stageRows.ts';
import type { Staging } from './staging.ts';

const batchSize = 1000;
/** More leavers than this share are more likely a wrong file than a bad month. */
const mostLeavers = 0.1;

/**
 * Who is missing from a full list: counted before anything is written, marked as left after it. Throws `FileRefused` above
 * 10 % of the directory unless confirmed. Marks nobody while a line that stays out might be the missing person's.
 */
export async function findLeavers<Fields>(run: ImportRun<Fields>): Promise<{ mark(): Promise<void> }> {
  const { system, input, staging, tally, unidentifiedLines } = run;
  if (unidentifiedLines.length > 0) {
    const fault = { code: 'leaversUncertain', params: { lines: nameLines(unidentifiedLines) } } as const;
    tally.fileNotes([toFinding('note', fault, { line: null })]);
    return { mark: async () => undefined };
  }
  let total = 0;
  let left = 0;
  for await (const { people, missing } of missingPeople(system, staging)) {
    total += people;
    left += missing.length;
  }
  if (left > total * mostLeavers && input.confirmLeavers !== 'true') {
    throw FileRefused.because({ code: 'tooManyLeavers', params: { left, total } });
  }
  if (input.mode === 'dry-run') tally.left(left);
  return {
    async mark() {
      if (input.mode === 'dry-run') return;
      for await (const { missing } of missingPeople(system, staging)) tally.left(await markAsLeft(system, missing));
    },
  };
}

async function* missingPeople<Fields>(
  system: SystemContext,
  staging: Staging<Fields>,
): AsyncGenerator<{ people: number; missing: string[] }> {
  for await (const people of directoryPeople(system, batchSize)) {
    const keysOf = (person: (typeof people)[number]): string[] => [subjectKey(person.personId), `mail:${person.mail}`];
    const inFile = await staging.findByKeys(people.flatMap(keysOf), { withRefused: true });
    const missing = people.filter((person) => !keysOf(person).some((key) => inFile.has(key)));
    yield { people: people.length, missing: missing.map((person) => person.personId) };
  }
}
