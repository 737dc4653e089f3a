import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { ImportEvent, ImportReport } from '../../api/contracts/imports.ts';
import { runImport } from '../../api/domain/imports/runImport.ts';
import { Person } from '../../api/domain/people/model.ts';
import { makeSystem, tenantId } from '../support/context.ts';
import { timed, type BenchRow } from './measure.ts';
import { emptyAll, withDatabase } from './withDatabase.ts';

const bench = 'import people';
const size = 100_000;
const reportsOfAManager = 8;
const batchSize = 1000;
/** Memory of the last fifth of an import against its second fifth: more would be growth with the file. */
const flat = 1.2;

/**
 * The import of 100,000 lines (checked, matched, staged, managers joined, cycles looked for, written in transactions) beside
 * the least one could do: csv-parse piped into insertMany, no check and no manager. Memory is sampled at every event.
 */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => {
    const bare = await timed(bareImport);
    await emptyAll();
    const dryRun = await measured('dry-run');
    const first = await measured('apply');
    const again = await measured('apply');
    if (first.report.added !== size || again.report.unchanged !== size) {
      throw new Error(`not all lines came in: ${first.report.added} added, ${again.report.unchanged} unchanged`);
    }
    const lines = `${size.toLocaleString('en')} lines`;
    const row = (measure: string, ours: number, peer: number | null = null, goal: number | null = null): BenchRow => ({
      bench,
      measure,
      ours,
      peer,
      goal,
    });
    return [
      row(`${lines}, seconds, beside csv-parse + insertMany`, first.seconds, bare / 1000),
      row(`${lines}, lines a second`, size / first.seconds, size / (bare / 1000)),
      row(`${lines}, seconds, dry run`, dryRun.seconds),
      row(`${lines}, seconds, the same file again`, again.seconds),
      row(`${lines}, memory at its highest, MB`, first.peak),
      row(`${lines}, memory in the last fifth beside the second, MB`, first.late, first.early, flat),
    ];
  });
}

/** One manager for every eight people, sentences with commas and umlauts; 64 kB a piece. */
async function* directory(): AsyncGenerator<Buffer> {
  let text = 'id,name,email,jobTitle,department,managerEmail,city,country,timeZone,hireDate,languages\n';
  for (let at = 0; at < size; at++) {
    const manager = at === 0 ? '' : `person${Math.floor((at - 1) / reportsOfAManager)}@example.com`;
    text += `p${at},Jörg Person${at},person${at}@example.com,Engineer,"Department, ${at % 50}",${manager},`;
    text += `Köln,Germany,Europe/Berlin,2015-03-${String(1 + (at % 28)).padStart(2, '0')},en;de\n`;
    if (text.length < 64 * 1024) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function bareImport(): Promise<void> {
  const records: AsyncIterable<Record<string, string>> = Readable.from(directory()).pipe(parse({ columns: true }));
  let batch: object[] = [];
  const insert = async (): Promise<void> => {
    await Person.insertMany(batch, { lean: true });
    batch = [];
  };
  for await (const { email, name, jobTitle, department, city, country, timeZone, hireDate, languages } of records) {
    const copied = { name, jobTitle, department, city, country, timeZone, hireDate, languages: languages?.split(';') };
    batch.push({ ...copied, tenantId, mail: email, givenName: name, createdAt: new Date() });
    if (batch.length === batchSize) await insert();
  }
  if (batch.length > 0) await insert();
}

interface Measured {
  report: ImportReport;
  seconds: number;
  /** Megabytes of the process. */
  peak: number;
  early: number;
  late: number;
}

async function measured(mode: 'dry-run' | 'apply'): Promise<Measured> {
  const samples: number[] = [];
  const sample = (event: ImportEvent): void => {
    if (event.type === 'progress') samples.push(process.memoryUsage.rss() / 1e6);
  };
  const started = performance.now();
  const report = await runImport(makeSystem(), { kind: 'people', mode }, directory(), sample);
  const seconds = (performance.now() - started) / 1000;
  const fifth = Math.floor(samples.length / 5);
  return {
    report,
    seconds,
    peak: Math.max(...samples),
    early: Math.max(...samples.slice(fifth, 2 * fifth)),
    late: Math.max(...samples.slice(-fifth)),
  };
}
