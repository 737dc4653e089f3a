import mongoose from 'mongoose';
import { Person } from '../../api/domain/people/model.ts';
import { tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeCast } from './cast.ts';
import { everyCall } from './everyCall.ts';
import { commandsDuring, startProfiler, type Command } from './profiler.ts';
import { testServer } from './testServer.ts';

const strangers = 500;

describe('the database', () => {
  useDatabase();
  let commands: Command[];

  beforeAll(async () => {
    await emptyDatabase();
    const cast = await makeCast();
    await Person.collection.insertMany(
      Array.from({ length: strangers }, (_, n) => ({
        tenantId,
        name: `Stranger ${n}`,
        externalId: `x${n}`,
        createdAt: testNow,
      })),
    );
    await startProfiler();
    commands = await commandsDuring(() => everyCall(testServer({ clock: () => testNow }), cast));
  }, 480_000);

  it('finds everything the routes and sweeps ask for by an index, never by reading a whole collection', () => {
    const planned = commands.filter(({ plan }) => plan !== '');
    const scans = planned.filter(({ plan }) => plan.includes('COLLSCAN'));
    expect(planned.length).toBeGreaterThan(200);
    expect([
      ...new Set(scans.map(({ op, collection, filter }) => `${op} ${collection} ${JSON.stringify(filter)}`)),
    ]).toEqual([]);
  });

  it('uses only indexes that a model declares', () => {
    const declared = new Map(
      Object.values(mongoose.models).map((model) => [
        model.collection.name,
        new Set(['{ _id: 1 }', ...model.schema.indexes().map(([keys]) => print(keys as Record<string, unknown>))]),
      ]),
    );
    const undeclared = commands.flatMap(({ collection, plan }) =>
      [...plan.matchAll(/IXSCAN (\{[^}]*\})/g)]
        .map(([, keys = '']) => keys)
        .filter((keys) => !declared.get(collection)?.has(keys))
        .map((keys) => `${collection} ${keys}`),
    );
    expect([...new Set(undeclared)]).toEqual([]);
  });

  it('reads a few documents for what concerns a few people', () => {
    // The strangers never signed in, so that even what looks at everybody who did has no reason to read them.
    const wide = commands.filter(({ collection, examined }) => collection === 'people' && examined > strangers / 2);
    expect([...new Set(wide.map(({ plan }) => plan))]).toEqual([]);
  });
});

const print = (keys: Record<string, unknown>): string =>
  `{ ${Object.entries(keys)
    .map(([name, direction]) => `${name}: ${String(direction)}`)
    .join(', ')} }`;
