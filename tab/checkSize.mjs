// Adds up what a person downloads before the first page stands, gzipped, and fails the build when that grows too much.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? fileURLToPath(new URL('../dist/tab', import.meta.url));
const kB = 1_000;

/** What must be there, by the names Vite's manifest uses; words come in one language, the larger one counts. */
const budgets = [
  { name: 'The entry with its static imports', needs: ['index.html'], most: 180 * kB },
  {
    name: 'The entry, the Find page and its words',
    needs: [
      'index.html',
      'src/features/findPartner/FindPartnerPage.tsx',
      'words-de',
      'src/locales/de/findPartner.json',
    ],
    most: 270 * kB,
  },
];

const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'));

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key] ?? Object.values(manifest).find(({ name }) => name === key);
  if (!chunk) throw new Error(`${key} is not in the manifest: adapt tab/checkSize.mjs`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const style of chunk.css ?? []) seen.add(style);
  for (const next of chunk.imports ?? []) filesOf(next, seen);
  return seen;
}

let isTooLarge = false;
for (const { name, needs, most } of budgets) {
  const files = new Set(needs.flatMap((key) => [...filesOf(key)]));
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${name}: ${(total / kB).toFixed(1)} kB of ${most / kB} kB, gzipped`);
  if (total > most) isTooLarge = true;
}
if (isTooLarge) {
  console.error('The tab is too large. Load more of it lazily: no Combobox, Menu or Dialog in the first chunk.');
  process.exit(1);
}
