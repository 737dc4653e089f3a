import { createReadStream } from 'node:fs';
import type { SystemContext } from '../domain/context.ts';
import { runImport } from '../domain/imports/runImport.ts';
import { beginDemo } from '../domain/people/beginDemo.ts';
import { endDemo } from '../domain/people/endDemo.ts';
import { finishDemo } from '../domain/people/finishDemo.ts';
import { demoObjectId } from './demoObjectId.ts';
import { newcomerMail } from './demoProgrammes.ts';
import { loadDemoMeetings } from './loadDemoMeetings.ts';
import { loadDemoPolls } from './loadDemoPolls.ts';
import { loadDemoProgrammes } from './loadDemoProgrammes.ts';

const folder = new URL('../demo/', import.meta.url);
const kinds = ['skills', 'people', 'person-skills'] as const;

/**
 * Fills an empty database with the demo company, through the same import a customer uses. Does nothing where people are;
 * a load that broke off is taken up again.
 */
export async function loadDemo(system: SystemContext, print: (line: string) => void): Promise<void> {
  if (!(await beginDemo(system))) return;
  print('Loading the demo company of 290 people, once ...');
  for (const kind of kinds) {
    const file = createReadStream(new URL(`${kind}.csv`, folder));
    const report = await runImport(system, { kind, mode: 'apply' }, file, () => undefined);
    if (!report.isAccepted) throw new Error(`the demo company's ${kind}.csv was refused: ${JSON.stringify(report)}`);
  }
  await finishDemo(system, { objectIdOf: demoObjectId, newcomerMail });
  await loadDemoProgrammes(system);
  await loadDemoMeetings(system);
  await loadDemoPolls(system);
  await endDemo();
}
