import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { breaches, importRules, importsOf, type Module } from './support/importRules.ts';

const modules: Module[] = ['api', 'bot', 'tab/src']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

/** One sample a rule that breaks it: where it would stand, and what it would say. */
const samples: [rule: string, file: string, text: string][] = [
  ['R1', 'api/contracts/bad.ts', "import { Person } from '../domain/people/access.ts';"],
  ['R2', 'api/domain/people/bad.ts', "import express from 'express';"],
  ['R2', 'api/domain/people/badClock.ts', 'export const now = (): number => Date.now();'],
  ['R3', 'bot/bad.ts', "import { Schema } from 'mongoose';"],
  ['R3', 'api/routes/badBot.ts', "import { CloudAdapter } from 'botbuilder';"],
  ['R4', 'bot/cards/bad.ts', "import { getProfile } from '../../api/domain/people/getProfile.ts';"],
  ['R5', 'api/domain/skills/bad.ts', "import { Person } from '../people/model.ts';"],
  ['R5', 'api/domain/rounds/badEnrolment.ts', "import { Enrolment } from '../programmes/enrolmentModel.ts';"],
  ['R5', 'bot/badModel.ts', "import { Person } from '../api/domain/people/model.ts';"],
  ['R6', 'api/routes/bad.ts', "import mongoose from 'mongoose';"],
  ['R7', 'tab/src/features/profile/bad.tsx', "import { stage } from '../findPartner/Stage.tsx';"],
  ['R7', 'tab/src/lib/bad.ts', "import { getProfile } from '../../../api/domain/people/getProfile.ts';"],
  ['R8', 'api/integrations/bad.ts', "export const port = process.env['PORT'];"],
  ['R9', 'api/middleware/bad.ts', "import { buildServer } from '../server.ts';"],
];

describe('the import rules', () => {
  it('are kept by every module', () => {
    expect(modules.length).toBeGreaterThan(200);
    expect(modules.flatMap(importsOf).length).toBeGreaterThan(800);
    expect(breaches(modules)).toEqual([]);
  });

  it.each(samples)('%s fires on %s', (rule, file, text) => {
    expect(breaches([{ file, text }]).join()).toContain(`${rule} ${file}`);
  });

  it('have a bad sample each', () => {
    expect(
      importRules.map(({ rule }) => rule).filter((rule) => !samples.some(([sampled]) => sampled === rule)),
    ).toEqual([]);
  });

  it('let teamsfx into one file of the tab, fetched when it is needed', () => {
    const users = modules.filter((module) =>
      importsOf(module).some((target) => target.startsWith('@microsoft/teamsfx')),
    );
    expect(users).toHaveLength(1);
    const eager = modules.filter(({ text }) =>
      users.some(({ file }) => new RegExp(`from '[^']*/${file.split('/').at(-1)}'`).test(text)),
    );
    expect(eager.map(({ file }) => file)).toEqual([]);
  });
});

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-lint-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  };
  beforeAll(() => {
    copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    for (const [, file, text] of samples) write(file, text);
    const strict = { compilerOptions: { strict: true, target: 'es2023', module: 'nodenext', noEmit: true } };
    write('tsconfig.json', JSON.stringify(strict));
    write(
      'api/forgotten.ts',
      'const query = { then(done: () => void, _fail: () => void) { done(); } };\nexport function save() {\n  query;\n}',
    );
    write('api/loose.ts', 'export const loose = (value: any) => value == 1 && value!;');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fires on every bad sample, on `any`, `!`, `==` and on a query nobody awaits', () => {
    const oxlint = join('node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [join(process.cwd(), oxlint), '--type-aware', '-f', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    });
    for (const [, file] of samples) expect(stdout).toContain(`${file}:`);
    for (const rule of ['no-floating-promises', 'no-explicit-any', 'no-non-null-assertion', 'eqeqeq']) {
      expect(stdout).toContain(rule);
    }
  });
});

it('no file names an absolute path of somebody’s machine', () => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.md', '*.yml', '*.json'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(files.filter((file) => /\/(root|home|Users|work)\/[a-z]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
