import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannotStart.ts';
import { readConfig, type Config } from './config.ts';
import { importInput, type ImportEvent, type ImportInput, type ImportReport } from './contracts/imports.ts';
import { runImport } from './domain/imports/runImport.ts';
import { createLog } from './integrations/log.ts';
import { disconnectMongo } from './integrations/mongo.ts';
import { openDatabase } from './integrations/openDatabase.ts';
import { sealKeyOf } from './integrations/sealKey.ts';
import { importLines } from './sentences/importSentences.ts';

const usage = `npm run import -- people|skills|person-skills FILE.csv
  --dry-run            reads and checks everything, changes nothing
  --encoding latin1    for a file that is not UTF-8
  --full               people: who is missing in the file is marked as left
  --confirm-leavers    also when that is more than one in ten
  --tenant ID          the Entra tenant, when it is not the configured one
Ends with 0: every line came in, 1: some lines stay out, 2: nothing was changed or the import broke off.`;

const exitCodes = { all: 0, some: 1, failed: 2 } as const;

interface Order {
  input: ImportInput;
  file: string;
  tenantId: string | undefined;
}

/** What the command line asks for; a plain sentence when it asks for nothing that exists. */
function readOrder(args: string[]): Order {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      encoding: { type: 'string' },
      full: { type: 'boolean' },
      'confirm-leavers': { type: 'boolean' },
      tenant: { type: 'string' },
    },
  });
  const [kind, file, ...surplus] = positionals;
  const parsed = importInput.safeParse({
    kind,
    mode: values['dry-run'] ? 'dry-run' : 'apply',
    ...(values.encoding && { encoding: values.encoding }),
    ...(values.full && { full: 'true' }),
    ...(values['confirm-leavers'] && { confirmLeavers: 'true' }),
  });
  if (!parsed.success || !file || surplus.length > 0)
    throw new CannotStart(`Say which kind of file, and which file.\n${usage}`);
  return { input: parsed.data, file, tenantId: values.tenant?.toLowerCase() };
}

async function importFile({ input, file, tenantId }: Order, config: Config): Promise<ImportReport> {
  const { stopServer } = await openDatabase(config, { print: (line) => console.error(line), mayJoin: true });
  try {
    const system = {
      tenantId: tenantId ?? config.tenantId,
      now: new Date(),
      log: createLog(config.logLevel),
      wakeDelivery: () => undefined,
      sealKey: await sealKeyOf(config),
      door: 'system',
    } as const;
    return await runImport(system, input, createReadStream(file), showProgress);
  } finally {
    await disconnectMongo();
    await stopServer();
  }
}

/** One line that is written over again, for people only: a script's log stays clean. */
function showProgress(event: ImportEvent): void {
  if (!process.stderr.isTTY) return;
  const text = event.type === 'progress' ? `${event.phase} ... ${event.rows.toLocaleString('en')} lines` : '';
  process.stderr.write(`\r\u001b[K${text}`);
}

async function main(): Promise<number> {
  try {
    const order = readOrder(process.argv.slice(2));
    await access(order.file, constants.R_OK).catch(() => {
      throw new CannotStart(`There is no file ${order.file} that can be read.`);
    });
    const report = await importFile(order, readConfig());
    console.log(importLines(report).join('\n'));
    if (!report.isAccepted) return exitCodes.failed;
    return report.refused > 0 ? exitCodes.some : exitCodes.all;
  } catch (error) {
    const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const sentence = error instanceof Error ? error.message : String(error);
    console.error(isUsage ? `${sentence}\n${usage}` : sentence);
    console.log(`FAILED: ${sentence.split('\n', 1)[0] ?? ''}`);
    return exitCodes.failed;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
