import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';

const keyBytes = 32;

/**
 * What wraps the keys of polls: the configured one, or one made once and kept beside the local database, never in it. A
 * file that is no key is refused, never replaced: answers may wait for it.
 */
export async function sealKeyOf(config: { sealKey: Uint8Array | null; dataFolder: string }): Promise<Uint8Array> {
  if (config.sealKey) return config.sealKey;
  const file = join(config.dataFolder, 'answers.key');
  const found = (await read(file)) ?? (await make(file));
  if (found.length !== keyBytes)
    throw new CannotStart(
      `${file} must hold ${keyBytes} bytes. Put the right file back; if there is none, remove it: open polls are lost then.`,
    );
  return new Uint8Array(found);
}

const read = (file: string): Promise<Buffer | null> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });

/** Whole or not at all: of two processes that start together both get the key of the first, and neither half of one. */
async function make(file: string): Promise<Buffer> {
  const mine = `${file}.${randomUUID()}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(mine, randomBytes(keyBytes), { flag: 'wx', mode: 0o600 });
  try {
    await link(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(mine);
  }
  return readFile(file);
}
