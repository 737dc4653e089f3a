import type { ImportFinding, ImportReport } from '../../../../api/contracts/imports.ts';

export type FindingTab = 'refused' | 'note' | 'fine';

/** What can come in. */
export const fineCount = ({ rows, refused }: ImportReport): number => rows - refused;

/** Would, or did, anything change? */
export const effectCount = ({ added, changed, left }: ImportReport): number => added + changed + left;

export function tabCounts(report: ImportReport): Record<FindingTab, number> {
  return { refused: report.refused, note: report.withNote, fine: fineCount(report) - report.withNote };
}

/** What concerns single lines, for one tab. */
export const lineFindings = (report: ImportReport, tab: FindingTab): ImportFinding[] =>
  report.findings.filter(({ severity, line }) => severity === tab && line !== null);

/** What concerns the file as a whole, and cycles, which concern several lines; each once. */
export function fileFindings({ findings }: ImportReport): ImportFinding[] {
  const known = new Set<string>();
  return findings.filter(({ line, code, params }) => {
    if (line !== null && code !== 'managerCycle') return false;
    const key = code + JSON.stringify(params);
    return !known.has(key) && known.add(key);
  });
}
