import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgedQuestions, meanReciprocalRanks, textsFolder } from '../domain/insights/search/judgedTexts.ts';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'pairwise-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...lines: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

/** Runs the command as anybody would who measures us on their own texts. */
function runSearchCli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'api/searchCli.ts', ...args];
    execFile(process.execPath, command, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('judged questions, both languages in one index', () => {
  const run = runSearchCli(
    ...['--documents', join(textsFolder, 'documents.jsonl'), '--queries', join(textsFolder, 'queries.jsonl')],
  );
  const ranks = run.then(({ stdout }) => {
    const answers = new Map<string, string[]>();
    for (const line of stdout.trim().split('\n')) {
      const [query = '', , id = ''] = line.split(' ');
      answers.set(query, [...(answers.get(query) ?? []), id]);
    }
    return meanReciprocalRanks(({ id }) => answers.get(id) ?? []);
  });

  it.each([
    ['again-in-other-words', 0.8],
    ['again-in-other-words-typo', 0.775],
    ['question-en', 0.935],
    ['question-de', 0.905],
    ['question-de-typo', 0.885],
  ])('%s are answered with a mean reciprocal rank at 10 of at least %d', async (set, least) => {
    expect((await ranks)[set]).toBeGreaterThanOrEqual(least);
  });

  it('are all of them, answered in the form of TREC', async () => {
    expect(judgedQuestions()).toHaveLength(3027);
    expect(Object.keys(await ranks)).toHaveLength(5);
    const { code, stderr, stdout } = await run;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const line of stdout.trim().split('\n')) {
      expect(line).toMatch(/^\S+ Q0 \S+ (?:[1-9]|10) \d+\.\d{6} pairwise$/);
    }
  });
});

it('answers each question with as many as wished, best first, whatever else stands in the files', async () => {
  const documents = fileOf(
    'documents.jsonl',
    { id: 'one', title: 'Excel', text: 'Pivot tables', language: 'en', votes: 3 },
    '',
    { id: 'two', text: 'A table in Word', language: 'xx' },
  );
  const queries = fileOf('queries.jsonl', { id: 'q1', text: 'pivot table' }, { id: 'q2', text: 'nothing alike' });
  const { code, stdout } = await runSearchCli('--documents', documents, '--queries', queries, '--top', '1');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^q1 Q0 one 1 \d+\.\d{6} pairwise\n$/);
});

it.each<[string, () => string[], string]>([
  ['no files', () => [], 'Say which files'],
  [
    'a file that is not there',
    () => ['--documents', join(folder, 'none'), '--queries', join(folder, 'none')],
    'no such',
  ],
  [
    'a line that is no JSON',
    () => ['--documents', fileOf('bad.jsonl', { id: 'a', text: 'b' }, '{'), '--queries', fileOf('none.jsonl')],
    'Line 2 of',
  ],
  [
    'a document without an id',
    () => ['--documents', fileOf('anonymous.jsonl', { text: 'b' }), '--queries', fileOf('none.jsonl')],
    'Line 1 of',
  ],
  ['a top of nothing', () => ['--documents', 'a', '--queries', 'b', '--top', '0'], '--top must be'],
  ['an option that does not exist', () => ['--document', 'a'], "Unknown option '--document'"],
])('refuses %s with a sentence', async (_what, args, sentence) => {
  const { code, stdout, stderr } = await runSearchCli(...args());
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});
