import type { ImportFinding, ImportInput, ImportReport } from '../../contracts/imports.ts';

/** What one line did, or in a dry run would do. */
export type Effect = 'added' | 'changed' | 'unchanged';

export interface Tally {
  rows(count: number): void;
  refused(findings: readonly ImportFinding[]): void;
  noted(findings: readonly ImportFinding[], isFirstOfItsLine: boolean): void;
  fileNotes(findings: readonly ImportFinding[]): void;
  effects(effects: readonly Effect[]): void;
  left(count: number): void;
  /** Refused as a whole: nothing was changed, whatever the lines would have done. */
  refuseFile(findings: readonly ImportFinding[]): void;
  report(): ImportReport;
}

const mostFindings = 1000;

/** Counts while an import runs, and keeps at most 1,000 findings, those that keep a line out before the others. */
export function createTally(input: Pick<ImportInput, 'kind' | 'mode'>): Tally {
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0, withNote: 0, left: 0 };
  const ofFile: ImportFinding[] = [];
  const ofRefused: ImportFinding[] = [];
  const ofNoted: ImportFinding[] = [];
  let isAccepted = true;
  let findingsTotal = 0;
  const keep = (list: ImportFinding[], findings: readonly ImportFinding[]): void => {
    findingsTotal += findings.length;
    list.push(...findings.slice(0, Math.max(0, mostFindings - list.length)));
  };
  return {
    rows: (count) => void (counts.rows += count),
    refused(findings) {
      counts.refused += 1;
      keep(ofRefused, findings);
    },
    noted(findings, isFirstOfItsLine) {
      if (isFirstOfItsLine) counts.withNote += 1;
      keep(ofNoted, findings);
    },
    fileNotes: (findings) => keep(ofFile, findings),
    effects(effects) {
      for (const effect of effects) counts[effect] += 1;
    },
    left: (count) => void (counts.left += count),
    refuseFile(findings) {
      isAccepted = false;
      keep(ofFile, findings);
    },
    report() {
      const lines = [...ofRefused, ...ofNoted].slice(0, Math.max(0, mostFindings - ofFile.length));
      const findings = [...ofFile, ...lines.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))];
      return { ...input, ...counts, isAccepted, findings, findingsTotal };
    },
  };
}
