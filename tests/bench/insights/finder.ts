import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { connectMongo } from '../../../api/integrations/mongo.ts';
import { makeSystem, tenantId } from '../../support/context.ts';

/** Another process: reads a word a line, and says so as soon as a search for it finds something. */
const [uri = '', personId = ''] = process.argv.slice(2);
const everyMs = 50;
await connectMongo(uri);
const search = (q: string) =>
  searchInsights({ ...makeSystem({ now: new Date() }), actor: { tenantId, personId, isAdministrator: false } }, { q });
await search('ready');
console.log('ready');
for await (const word of createInterface({ input: process.stdin })) {
  while ((await search(word)).total === 0) await sleep(everyMs);
  console.log('found');
}
