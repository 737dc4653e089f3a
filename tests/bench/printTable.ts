import type { BenchRow } from './measure.ts';

/** Prints ours, the peer's and the ratio of every line; answers whether every goal is reached. */
export function printTable(rows: readonly BenchRow[]): boolean {
  const lines = rows.map(({ bench, measure, ours, peer, goal }) => {
    const ratio = peer === null ? null : ours / peer;
    const verdict = ratio === null || goal === null ? '' : ratio <= goal ? 'reached' : 'MISSED';
    return [
      bench,
      measure,
      figure(ours),
      peer === null ? '' : figure(peer),
      ratio === null ? '' : ratio.toFixed(2),
      goal === null ? '' : `<= ${goal}`,
      verdict,
    ];
  });
  const table = [['bench', 'measure', 'ours', 'peer', 'ratio', 'goal', ''], ...lines];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  for (const line of table) {
    const cells = line.map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
  return lines.every((line) => !line.includes('MISSED'));
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
}
