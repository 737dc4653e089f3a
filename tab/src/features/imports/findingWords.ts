import type { TFunction } from 'i18next';
import type { ImportFinding } from '../../../../api/contracts/imports.ts';
import { listOf } from '../../lib/format.ts';

type T = TFunction<'imports'>;

/** What is wrong and what to do, in the reader's language. */
export function findingWords(t: T, { code, column, params }: ImportFinding): { wrong: string; todo: string } {
  const values = { ...(column !== null && { column }), ...params, ...lineList(params['lines']) };
  return { wrong: t(`findings.${code}.wrong`, values), todo: t(`findings.${code}.todo`, values) };
}

/** "6, 7" as one writes it: "6 and 7". A list that was cut short stays as it is. */
function lineList(lines: unknown): { lines?: string } {
  return typeof lines === 'string' && /\d$/.test(lines) ? { lines: listOf(lines.split(', ')) } : {};
}

/** The whole report as rows of a table, the header first. */
export function reportRows(t: T, findings: readonly ImportFinding[]): (string | number)[][] {
  const header = ['line', 'column', 'value', 'kind', 'wrong', 'todo'] as const;
  return [
    header.map((name) => t(`report.${name}`)),
    ...findings.map((finding) => {
      const { wrong, todo } = findingWords(t, finding);
      const effect = t(finding.severity === 'refused' ? 'report.stays' : 'report.comes');
      return [finding.line ?? '', finding.column ?? '', finding.value, effect, wrong, todo];
    }),
  ];
}
