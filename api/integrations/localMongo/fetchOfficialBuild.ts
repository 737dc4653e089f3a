import { lookup } from 'node:dns/promises';
import { rename } from 'node:fs/promises';

const host = 'fastdl.mongodb.org';

/**
 * Has mongodb-memory-server download MongoDB's own build for this platform into `folder` and puts it at `target`.
 * False: not reachable from here. The resolver is asked first: in a closed network three silent tries cost 7 s.
 */
export async function fetchOfficialBuild(
  folder: string,
  target: string,
  print: (line: string) => void,
): Promise<boolean> {
  try {
    await lookup(host);
  } catch {
    return false;
  }
  print(`Fetching MongoDB's server from ${host}, once (about 80 MB) ...`);
  try {
    const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js');
    await rename(await MongoBinary.getPath({ downloadDir: folder }), target);
    return true;
  } catch (error) {
    print(`  that did not work: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
