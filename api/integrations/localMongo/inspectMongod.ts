import { CannotStart } from '../../cannotStart.ts';
import { runFile } from './runFile.ts';

export interface Mongod {
  path: string;
  /** For example 6.0.5. */
  version: string;
}

/**
 * Asks a mongod for its version. Null: not there, or older than 6.0. One that is there but lacks a library of the
 * system is worth a sentence, because the remedy is a single command.
 */
export async function inspectMongod(path: string): Promise<Mongod | null> {
  const { output } = await runFile(path, ['--version']);
  const library = /(lib[\w.+-]+): cannot open shared object|Library not loaded: (\S+)/.exec(output);
  if (library) {
    throw new CannotStart(
      `MongoDB's server (${path}) needs the system library ${library[1] ?? library[2]}, which is not installed. ` +
        'On Debian and Ubuntu: apt-get install libcurl4 libssl3.',
    );
  }
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1];
  return version && Number.parseInt(version, 10) >= 6 ? { path, version } : null;
}
