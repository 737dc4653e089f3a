import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { forgetProfiles, profileIndex } from '../../api/domain/matching/profileIndex.ts';
import { learningWeights } from '../../api/domain/matching/score.ts';
import { searchPartners } from '../../api/domain/matching/search.ts';
import { sharedHours } from '../../api/domain/matching/sharedHours.ts';
import { Person } from '../../api/domain/people/model.ts';
import { signToken } from '../api/testIssuer.ts';
import { testServer } from '../api/testServer.ts';
import { tenantId } from '../support/context.ts';
import { comparison, inTurn, timed, type BenchRow } from './measure.ts';
import { insertCompany } from './syntheticCompany.ts';
import { emptyAll, withDatabase } from './withDatabase.ts';

const bench = 'find partners';
const sizes = [290, 10_000, 100_000];
const readers = 100;
const rounds = 500;
const warmUp = 100;
const documents = 20;
/** The goal is set for 10,000 people; the other sizes are told. */
const goalSize = 10_000;
const goal = 1.5;

/**
 * GET /api/partners of the whole application (token, limits, log, rules, reasons) beside a bare express route that reads
 * as many documents with mongoose, hydrated as mongoose does by itself and lean, by turns in one process; and the search alone.
 */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => {
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(...(await runAt(size)));
    return rows;
  });
}

async function runAt(size: number): Promise<BenchRow[]> {
  await emptyAll();
  forgetProfiles();
  const objectIds = await insertCompany(tenantId, size);
  const firstReading = await timed(() => profileIndex({ tenantId, now: new Date() }));
  const people = size.toLocaleString('en');
  const { bare, lean, ours } = await overHttp(objectIds);
  return [
    ...comparison(bench, `${people} people, beside hydrated`, ours, bare, size === goalSize ? goal : null),
    ...comparison(bench, `${people} people, beside lean`, ours, lean, null),
    ...comparison(bench, `${people} people, the search alone`, await searchTimes(), null, null),
    { bench, measure: `${people} people, first reading of the index, ms`, ours: firstReading, peer: null, goal: null },
  ];
}

async function overHttp(objectIds: readonly string[]): Promise<Record<'ours' | 'bare' | 'lean', number[]>> {
  const server = testServer({ runsJobs: false });
  const { port } = await server.listen();
  const peer = bareApp().listen(0, '127.0.0.1');
  await once(peer, 'listening');
  const { port: peerPort } = peer.address() as AddressInfo;
  const step = Math.max(1, Math.floor(objectIds.length / readers));
  const tokens = await Promise.all(
    Array.from({ length: Math.min(readers, objectIds.length) }, (_, at) =>
      signToken({ claims: { oid: objectIds[at * step], name: 'Reader' } }),
    ),
  );
  let request = 0;
  const calls = [
    () => get(`http://127.0.0.1:${port}/api/partners?limit=${documents}`, tokens[(request += 1) % tokens.length]),
    () => get(`http://127.0.0.1:${peerPort}/hydrated`),
    () => get(`http://127.0.0.1:${peerPort}/lean`),
  ];
  try {
    await inTurn(warmUp, calls);
    const [ours = [], bare = [], lean = []] = await inTurn(rounds, calls);
    return { ours, bare, lean };
  } finally {
    await server.stop();
    peer.closeAllConnections();
    peer.close();
  }
}

function bareApp() {
  const app = express();
  app.get('/hydrated', async (_req, res) => res.json(await Person.find({ tenantId }).limit(documents)));
  app.get('/lean', async (_req, res) => res.json(await Person.find({ tenantId }).limit(documents).lean()));
  return app;
}

async function get(address: string, token?: string): Promise<void> {
  const answer = await fetch(address, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await answer.json();
}

async function searchTimes(): Promise<number[]> {
  const now = new Date();
  const { population } = await profileIndex({ tenantId, now });
  const everybody = [...population.everyone()];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const reader = everybody[(round * 7919) % everybody.length];
    if (!reader) continue;
    times.push(
      await timed(() =>
        searchPartners(population, reader, {
          now,
          limit: documents,
          hours: sharedHours(now),
          weights: learningWeights,
          resting: new Set(),
          met: new Set(),
        }),
      ),
    );
  }
  return times;
}
