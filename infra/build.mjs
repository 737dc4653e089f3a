// Builds the server (TypeScript to dist/api and dist/bot) and the tab (Vite to dist/tab) side by side.
// `--if-needed`: only when a source is newer, gone or new since the last whole build.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.built');
const sources = ['api', 'bot', 'tab', 'infra/build.mjs', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

async function filesUnder(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [{ path, changed: found.mtimeMs, size: found.size }];
  const names = (await readdir(path)).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}

async function fingerprint() {
  const files = (await Promise.all(sources.map((source) => filesUnder(join(root, source))))).flat();
  const lines = files.map(({ path, changed, size }) => `${path} ${changed} ${size}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function run(name, script, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed:\n${output}`))));
  });
}

/** What the server reads at run time beside its code: sentences, the demo company. */
async function copyOthers(folder) {
  const isCode = (path) => /\.tsx?$/.test(path);
  await cp(join(root, folder), join(root, 'dist', folder), { recursive: true, filter: (path) => !isCode(path) });
}

async function build() {
  await Promise.all(
    ['dist/api', 'dist/bot', 'dist/.built'].map((path) => rm(join(root, path), { recursive: true, force: true })),
  );
  await mkdir(join(root, 'dist'), { recursive: true });
  await Promise.all([
    run('The server build', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
    run('The tab build', 'node_modules/vite/bin/vite.js', 'build', 'tab', '--logLevel', 'warn'),
    copyOthers('api'),
    copyOthers('bot'),
  ]);
  await run('The size of the tab', 'tab/checkSize.mjs');
}

const now = await fingerprint();
const before = await readFile(stamp, 'utf8').catch(() => '');
if (!process.argv.includes('--if-needed') || now !== before) {
  console.log('Building Pairwise ...');
  const started = performance.now();
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  await writeFile(stamp, now);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
