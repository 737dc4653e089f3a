import { run as cardAction } from './cardAction.ts';
import { run as findPartners } from './findPartners.ts';
import { run as importPeople } from './importPeople.ts';
import { run as matching } from './matching.ts';
import { printTable } from './printTable.ts';
import { run as polls } from './polls.ts';
import { run as start } from './start.ts';
import type { Bench, BenchRow } from './measure.ts';

/** Every bench by the name it is called with: `npm run bench -- findPartners`. */
const benches: Record<string, Bench> = { start, cardAction, findPartners, importPeople, matching, polls };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await run()));
}
process.exit(printTable(rows) ? 0 : 1);
