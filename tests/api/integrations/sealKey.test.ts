import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../../api/cannotStart.ts';
import { sealKeyOf } from '../../../api/integrations/sealKey.ts';

let folder: string;
const local = () => ({ sealKey: null, dataFolder: join(folder, 'data') });
const file = () => join(folder, 'data', 'answers.key');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pairwise-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the key that wraps the keys of polls', () => {
  it('is the configured one, and then no file is made', async () => {
    const sealKey = new Uint8Array(randomBytes(32));
    expect(await sealKeyOf({ ...local(), sealKey })).toBe(sealKey);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once locally, for its owner’s eyes alone, and the same at every later start', async () => {
    const made = await sealKeyOf(local());
    expect(made).toHaveLength(32);
    expect(await sealKeyOf(local())).toEqual(made);
    expect(new Uint8Array(readFileSync(file()))).toEqual(made);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['answers.key']);
  });

  it('is one for all that start together, of one process or of several', async () => {
    const here = await Promise.all(Array.from({ length: 20 }, () => sealKeyOf(local())));
    const sealKey = join(process.cwd(), 'api/integrations/sealKey.ts');
    const script = `import { sealKeyOf } from ${JSON.stringify(sealKey)};
      const key = await sealKeyOf({ sealKey: null, dataFolder: ${JSON.stringify(join(folder, 'together'))} });
      process.stdout.write(Buffer.from(key).toString('hex'));`;
    const start = () =>
      new Promise<string>((resolve, reject) => {
        const flags = ['--import', 'tsx', '--input-type=module', '-e', script];
        execFile(process.execPath, flags, (error, out) => (error ? reject(error) : resolve(out)));
      });
    const elsewhere = await Promise.all([start(), start(), start()]);
    expect(new Set(here.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(elsewhere[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(elsewhere).size).toBe(1);
  });

  it.each([
    ['nothing', 0],
    ['half of one', 16],
    ['more than one', 33],
  ])('is refused, never replaced, where its file holds %s', async (_, bytes) => {
    await sealKeyOf(local());
    const broken = randomBytes(bytes);
    writeFileSync(file(), broken);
    await expect(sealKeyOf(local())).rejects.toThrow(CannotStart);
    await expect(sealKeyOf(local())).rejects.toThrow('must hold 32 bytes');
    expect(readFileSync(file())).toEqual(broken);
  });
});
