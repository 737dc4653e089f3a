import type { ImportFinding, ImportReport } from '../contracts/imports.ts';
import findings from './imports.json' with { type: 'json' };

const count = new Intl.NumberFormat('en');
const known: Readonly<Record<string, { wrong: string; todo: string }>> = findings;

/** What is wrong and what to do, as the page says it in English; an unknown code is shown as it is. */
export function findingSentences({ code, params }: ImportFinding): { wrong: string; todo: string } {
  const fill = (sentence: string): string =>
    sentence.replaceAll(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? count.format(value) : value;
    });
  const sentences = known[code] ?? { wrong: code, todo: '' };
  return { wrong: fill(sentences.wrong), todo: fill(sentences.todo) };
}

/** The report for a terminal: one block a finding, then the counts, and success or failure plainly in the last line. */
export function importLines(report: ImportReport): string[] {
  const hidden = report.findingsTotal - report.findings.length;
  return [
    ...report.findings.flatMap(findingLines),
    ...(hidden > 0 ? [`... and ${count.format(hidden)} more.`, ''] : []),
    ...(report.isAccepted ? countLines(report) : []),
    lastLine(report),
  ];
}

function findingLines(finding: ImportFinding): string[] {
  const { wrong, todo } = findingSentences(finding);
  const line = finding.line === null ? 'Whole file' : `Line ${finding.line}`;
  const column = finding.column ?? (finding.line === null ? '' : 'whole line');
  const place = [line, column, finding.value].filter(Boolean).join(' · ');
  return [`${finding.severity === 'refused' ? 'STAYS OUT' : 'note     '}  ${place}`, `           ${wrong} ${todo}`, ''];
}

function countLines({ rows, added, changed, unchanged, refused, withNote, left }: ImportReport): string[] {
  const counts = { 'lines read': rows, new: added, changed, unchanged, 'with a note': withNote, 'stay out': refused };
  const shown = Object.entries({ ...counts, ...(left > 0 && { 'marked as left': left }) });
  return [shown.map(([what, number]) => `${what} ${count.format(number)}`).join(', '), ''];
}

function lastLine({ isAccepted, mode, rows, refused }: ImportReport): string {
  if (!isAccepted) return 'FAILED: the file was refused, nothing was changed.';
  const how = mode === 'dry-run' ? 'dry run, nothing was changed' : 'imported';
  if (refused === 0) return `OK: ${count.format(rows)} of ${count.format(rows)} lines, ${how}.`;
  return `PARTLY: ${count.format(rows - refused)} of ${count.format(rows)} lines, ${how}; ${count.format(refused)} stay out.`;
}
