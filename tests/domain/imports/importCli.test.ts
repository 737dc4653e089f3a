import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../../api/domain/people/model.ts';
import { makePerson, tenantId } from '../../support/context.ts';
import { emptyDatabase, testMongoUri, useDatabase } from '../../support/database.ts';
import mongoose from 'mongoose';

jest.setTimeout(60_000);
useDatabase();
beforeEach(emptyDatabase);

const files = join(__dirname, 'files');
const root = join(__dirname, '../../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  lines: string[];
  stderr: string;
}

/** Runs the command as a script would, against this file's database. */
function runImportCli(...args: string[]): Promise<Ended> {
  const uri = new URL(testMongoUri());
  uri.pathname = `/${mongoose.connection.name}`;
  const env = { PATH: process.env['PATH'], NODE_ENV: 'test', MONGODB_URI: uri.href };
  const command = ['--import', 'tsx', 'api/importCli.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: stdout.trimEnd().split('\n'), stderr });
    });
  });
}

test('all lines in: exit code 0, and the last line says so', async () => {
  const { code, lines } = await runImportCli('people', 'api/demo/people.csv');
  expect([code, lines.at(-1)]).toEqual([0, 'OK: 290 of 290 lines, imported.']);
  expect(await Person.countDocuments({ tenantId })).toBe(290);
  expect((await runImportCli('people', join(files, 'header-only.csv'))).lines.at(-1)).toBe(
    'OK: 0 of 0 lines, imported.',
  );
});

test('some lines stay out: exit code 1, each with line, column, what is wrong and what to do', async () => {
  const { code, lines } = await runImportCli('people', join(files, 'broken-people.csv'), '--dry-run');
  expect([code, lines.at(-1)]).toEqual([1, 'PARTLY: 17 of 30 lines, dry run, nothing was changed; 13 stay out.']);
  const at = lines.indexOf('STAYS OUT  Line 4 · email · Mark1@EXAMPLE.COM');
  expect(lines[at + 1]?.trim()).toBe(
    'Line 3 has this address; capitals make no difference. Keep one of the two lines.',
  );
  expect(await Person.countDocuments()).toBe(0);
});

test('a file refused whole: exit code 2, nothing changed, and the way that works', async () => {
  const { code, lines } = await runImportCli('people', join(files, 'latin1-people.csv'));
  expect([code, lines.at(-1)]).toEqual([2, 'FAILED: the file was refused, nothing was changed.']);
  expect(lines.join('\n')).toContain('--encoding latin1');
  expect((await runImportCli('people', join(files, 'latin1-people.csv'), '--encoding', 'latin1')).code).toBe(0);
  expect((await runImportCli('people', join(files, 'empty.csv'))).code).toBe(2);
});

test('a full list asks for confirmation above ten per cent, and gives leavers to no other tenant', async () => {
  await makePerson({ mail: 'ada@example.com', name: 'Ada' });
  await makePerson({ mail: 'bo@example.com', name: 'Bo' });
  const list = join(folder, 'full.csv');
  await writeFile(list, 'name,email\nAda,ada@example.com\n');
  const asked = await runImportCli('people', list, '--full');
  expect([asked.code, asked.lines.join(' ')]).toEqual([2, expect.stringContaining('1 of 2 people are missing')]);
  const confirmed = await runImportCli('people', list, '--full', '--confirm-leavers');
  expect([confirmed.code, confirmed.lines.at(-3)]).toEqual([0, expect.stringContaining('marked as left 1')]);
  expect((await Person.findOne({ mail: 'bo@example.com' }).lean())?.leftAt).not.toBeNull();
});

test.each([
  ['no file', ['people']],
  ['an unknown kind', ['planets', 'x.csv']],
  ['an unknown option', ['people', 'x.csv', '--frob']],
  ['a file that is not there', ['people', 'not-there.csv']],
])('%s: exit code 2 and one plain sentence, no stack trace', async (_, args) => {
  const { code, lines, stderr } = await runImportCli(...args);
  expect(code).toBe(2);
  expect(lines).toEqual([expect.stringMatching(/^FAILED: \S/)]);
  expect(stderr).not.toMatch(/^ {4}at /m);
});
