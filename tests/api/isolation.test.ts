import mongoose from 'mongoose';
import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { otherTenantId, tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { arrange, makeCast, type Cast } from './cast.ts';
import { everyCall } from './everyCall.ts';
import { commandsDuring, startProfiler, type Command } from './profiler.ts';
import { testServer } from './testServer.ts';

type Row = mongoose.mongo.BSON.Document;

/** The order of commits is one for all; the waiting lines of an import are reached by its own fresh id only. */
const withoutTenant = new Set(['counters', 'importRows']);

/** What is written names its company itself; the rest of a long answer belongs to a query that is looked at. */
const isFree = new Set(['insert', 'getmore']);

/** Gives the other tenant the same people under the same names, with a request, a poll and messages of their own. */
async function copyToOtherTenant(cast: Cast): Promise<void> {
  await arrange(cast, 'proposed', 'running', undefined, { poll: 'open' });
  for (const model of Object.values(mongoose.models)) {
    const ours = await model.collection.find({ tenantId }).toArray();
    const theirs = ours.map(({ _id, mail, ...rest }) => ({ ...rest, ...(mail && { mail }), tenantId: otherTenantId }));
    if (model.modelName !== 'Skill' && theirs.length > 0) await model.collection.insertMany(theirs);
  }
  const [theirs] = await Partnership.find({ tenantId: otherTenantId });
  await Message.insertMany([
    {
      tenantId: otherTenantId,
      personId: theirs?.askerId,
      kind: 'proposal',
      dedupeKey: 'proposal:theirs',
      partnershipId: theirs?._id,
      state: 'queued',
      dueAt: testNow,
      expiresAt: new Date(testNow.getTime() + 1e9),
      createdAt: testNow,
    },
  ]);
}

/** Every document of the other company, by collection. */
async function otherCompany(): Promise<Record<string, Row[]>> {
  const dump: Record<string, Row[]> = {};
  for (const { collection } of Object.values(mongoose.models)) {
    dump[collection.name] = await collection.find({ tenantId: otherTenantId }).sort({ _id: 1 }).toArray();
  }
  return dump;
}

/** By the tenant; or by the ids of documents that were found by it before. */
function isOfOurTenant({ filter }: Command, otherIds: ReadonlySet<string>): boolean {
  const parts = [filter, ...((filter?.['$and'] ?? []) as Command['filter'][])];
  if (parts.some((part) => part?.['tenantId'] === tenantId)) return true;
  const id = filter?.['_id'] as { $in?: unknown[] } | undefined;
  const ids = (id?.$in ?? [id]).map(String);
  return id !== undefined && ids.every((one) => /^[0-9a-f]{24}$/.test(one) && !otherIds.has(one));
}

describe('two companies in one database', () => {
  useDatabase();
  let before: Record<string, Row[]>;
  let commands: Command[];

  beforeAll(async () => {
    await emptyDatabase();
    const cast = await makeCast();
    await copyToOtherTenant(cast);
    await startProfiler();
    before = await otherCompany();
    commands = await commandsDuring(() => everyCall(testServer({ clock: () => testNow }), cast));
  }, 480_000);

  it('never meet: every query and every change names its own company', () => {
    const asked = commands.filter(({ op, collection }) => !isFree.has(op) && !withoutTenant.has(collection));
    const otherIds = new Set(Object.values(before).flatMap((rows) => rows.map(({ _id }) => String(_id))));
    const astray = asked.filter((command) => !isOfOurTenant(command, otherIds));
    expect(asked.length).toBeGreaterThan(200);
    expect([
      ...new Set(astray.map(({ op, collection, filter }) => `${op} ${collection} ${JSON.stringify(filter)}`)),
    ]).toEqual([]);
  });

  it('never touch: the other one is the same to the byte', async () => {
    const counts = Object.entries(before).map(([name, rows]) => [name, rows.length] as const);
    expect(Object.fromEntries(counts)).toMatchObject({
      people: 6,
      skills: 3,
      partnerships: 1,
      // Two of them ask for answers.
      messages: 3,
      feedbackPolls: 1,
      pollParticipations: 2,
      programmes: 1,
      enrolments: 2,
    });
    expect(await otherCompany()).toEqual(before);
  });
});
