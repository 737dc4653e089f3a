import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keyBytes = 32;

/**
 * What wraps the keys of polls: the configured one, or one made once and kept beside the local database, never in it. A
 * file that is no key is refused, never replaced: answers may wait for it.
 */
export async function sealKeyOf(config: { sealKey: Uint8Array | null; dataFolder: string }): Promise<Uint8Array> {
  if (config.sealKey) return config.sealKey;
  const file = join(config.dataFolder, 'answers.key');
  await mkdir(config.dataFolder, { recursive: true });
  // Two processes that start together agree on the key of the first.
  await writeFile(file, randomBytes(keyBytes), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const key = await readFile(file);
  if (key.length !== keyBytes) throw new Error(`${file} must hold ${keyBytes} bytes; without it open polls are lost.`);
  return new Uint8Array(key);
}
