import type { ExportFormat } from '../contracts/insightUses.ts';
import type { InsightExport } from '../domain/insights/exportInsights.ts';
import type { ExportedInsight } from '../domain/insights/exportedInsight.ts';

export interface InsightFile {
  fileName: string;
  type: string;
  text: string;
}

/** Insights as a file: a table for a spreadsheet, data, or pages to read. Where not all fit, the file says of how many. Pure. */
export function insightFile(exported: InsightExport): InsightFile {
  return { fileName: `insights.${exported.format}`, ...makers[exported.format](exported) };
}

const makers: Record<ExportFormat, (exported: InsightExport) => Pick<InsightFile, 'type' | 'text'>> = {
  csv: (exported) => ({ type: 'text/csv; charset=utf-8', text: asTable(exported) }),
  json: (exported) => ({ type: 'application/json; charset=utf-8', text: asData(exported) }),
  md: (exported) => ({ type: 'text/markdown; charset=utf-8', text: asPages(exported) }),
};

const missing = ({ insights, total }: InsightExport): string =>
  insights.length < total ? `${insights.length} / ${total}` : '';

function flat({ outcomes, tags, ...one }: ExportedInsight): Record<string, string | number> {
  return { ...one, tags: tags.join(', '), ...outcomes };
}
const empty: ExportedInsight = {
  ...{ title: '', text: '', why: '', type: '', tags: [], language: '', link: '', audience: '', audienceName: '' },
  ...{ author: '', state: '', sharedOn: '', helpful: 0 },
  outcomes: { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 },
};

/** RFC 4180, with the mark by which a spreadsheet knows UTF-8; the last row says of how many where some are missing. */
function asTable(exported: InsightExport): string {
  const names = Object.keys(flat(empty));
  const rows = exported.insights.map(flat).map((one) => names.map((name) => one[name] ?? ''));
  const last = missing(exported);
  const all = [names, ...rows, ...(last ? [[last]] : [])];
  return `\uFEFF${all.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Always quoted; what a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV injection"). */
function cell(value: string | number): string {
  const words = String(value);
  const isFormula = typeof value === 'string' && /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20|%]/.test(words);
  return `"${(isFormula ? `'${words}` : words).replaceAll('"', '""')}"`;
}

const asData = ({ insights, total }: InsightExport): string =>
  `${JSON.stringify({ shown: insights.length, total, insights }, null, 2)}\n`;

function asPages(exported: InsightExport): string {
  const first = missing(exported);
  return [...(first ? [`**${first}**`] : []), ...exported.insights.map(page)].join('\n\n---\n\n').concat('\n');
}

function page(one: ExportedInsight): string {
  const about = [one.author, one.sharedOn, one.type, one.audienceName || one.audience, one.state, ...one.tags];
  const parts = [
    `# ${inert(one.title.replaceAll(/\s+/g, ' '))}`,
    about
      .filter((part) => part !== '')
      .map(inert)
      .join(' · '),
    inert(one.text),
    ...(one.why ? [`> ${inert(one.why).replaceAll('\n', '\n> ')}`] : []),
    ...(one.link ? [inert(one.link)] : []),
  ];
  return parts.join('\n\n');
}

/** What people wrote stays what they wrote, line by line: no markup, no link, no heading comes of it. Pure. */
const inert = (words: string): string =>
  words
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/[\\`*_{}[\]<>#|~@$]|:(?=\/\/)|&(?=[#\w])|^[-+=]/gm, String.raw`\$&`)
    .replaceAll(/\b(www)\./gi, String.raw`$1\.`)
    .replaceAll(/^(\d+)([.)])/gm, String.raw`$1\$2`)
    .replaceAll(/([^\n])\n(?=[^\n])/g, '$1\\\n');
