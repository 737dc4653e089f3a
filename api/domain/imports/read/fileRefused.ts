import type { ImportFinding } from '../../../contracts/imports.ts';
import { toFinding, type Fault } from '../fault.ts';

/** The file as a whole can't be used; thrown before anything is written. */
export class FileRefused extends Error {
  readonly findings: readonly ImportFinding[];

  constructor(findings: readonly ImportFinding[]) {
    super(`The file is refused: ${findings.map((finding) => finding.code).join(', ')}`);
    this.name = 'FileRefused';
    this.findings = findings;
  }

  static because(...faults: readonly Fault[]): FileRefused {
    return new FileRefused(faults.map((fault) => toFinding('refused', fault, { line: null })));
  }
}
