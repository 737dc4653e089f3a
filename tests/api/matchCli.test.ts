import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pairwise-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Runs the command as anybody would who checks us on their own graph. */
function runMatchCli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'api/matchCli.ts', ...args];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

it('prints one line: what the matching is worth, how long it took, and that the certificate holds', async () => {
  const path = fileOf('path.txt', '4 3', '0 1 2', '1 2 5', '2 3 2');
  const mates = join(folder, 'mates.txt');
  const [byWeight, byPairs] = await Promise.all([
    runMatchCli('--edges', path),
    runMatchCli('--edges', path, '--max-cardinality', '--mates', mates),
  ]);
  expect(byWeight).toMatchObject({ code: 0, stderr: '' });
  expect(byWeight.stdout).toMatch(/^\{"weight":5,"cardinality":1,"milliseconds":\d+,"certified":true\}\n$/);
  expect(byPairs.stdout).toMatch(/^\{"weight":4,"cardinality":2,"milliseconds":\d+,"certified":true\}\n$/);
  expect(readFileSync(mates, 'utf8')).toBe('0 1\n2 3\n');
});

it.each<[string, () => string[], string]>([
  [
    'a broken line',
    () => ['--edges', fileOf('self.txt', '3 2', '0 1 5', '1 1 3')],
    'Line 3 joins vertex 1 with itself.\n',
  ],
  ['no file', () => ['--edges', join(folder, 'none.txt')], "A file can't be used: ENOENT"],
  ['no order', () => [], 'Say which file has the edges.\n'],
  ['an unknown order', () => ['--edge', 'x'], 'Unknown option'],
])('%s: one sentence on stderr, nothing on stdout, exit code 2', async (_, args, sentence) => {
  const { code, stdout, stderr } = await runMatchCli(...args());
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});
