import { execFile } from 'node:child_process';

export interface Finished {
  isSuccess: boolean;
  /** What it printed: standard output, then standard error. */
  output: string;
}

/** Runs a program to its end; a failure or a program that isn't there is an answer, not an exception. */
export function runFile(path: string, args: string[]): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(path, args, { maxBuffer: 4_000_000, windowsHide: true }, (error, stdout, stderr) => {
      resolve({ isSuccess: error === null, output: `${stdout}${stderr}${error && !stderr ? error.message : ''}` });
    });
  });
}
