import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';
import express, { type RequestHandler } from 'express';
import mongoose from 'mongoose';
import { activityFrom, makeDoor } from '../bot/botDoor.ts';
import { makeActive, makeSkills } from '../domain/partnerships/pair.ts';
import { comparison, inTurn, type BenchRow } from './measure.ts';
import { withDatabase } from './withDatabase.ts';

const bench = 'card action';
const rounds = 400;
const warmUp = 100;
const goal = 1.3;

/**
 * A tap on a card of a running partnership: HTTP, guard, identity, contract, domain, the card drawn; beside a botbuilder
 * bot that answers the same card ready-made, both on Express. The time in which mongoose was at work is told apart: the
 * goal is for the rest.
 */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => {
    await makeSkills();
    const { asked, id } = await makeActive();
    const data = { verb: 'refreshPartnership', id, version: 2 };
    const activity = activityFrom(
      { objectId: asked.objectId ?? '', name: asked.name },
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
        deliveryMode: undefined,
      },
    );
    const door = makeDoor();
    const ours = await open((req, res) => door.process(req, res));
    const card = await tap(ours.address, activity);
    const bare = await open(bareBot(card));
    const database = watchDatabase();
    const databaseTimes: number[] = [];
    const calls = [
      async () => {
        database.reset();
        await tap(ours.address, activity);
        databaseTimes.push(database.spent());
      },
      () => tap(bare.address, activity),
    ];
    try {
      await inTurn(warmUp, calls);
      databaseTimes.length = 0;
      const [whole = [], peer = []] = await inTurn(rounds, calls);
      const rest = whole.map((time, at) => time - (databaseTimes[at] ?? 0));
      return [
        ...comparison(bench, 'without database time', rest, peer, goal),
        ...comparison(bench, 'with it', whole, peer, null),
      ];
    } finally {
      database.stop();
      ours.close();
      bare.close();
    }
  });
}

/** The least that botbuilder needs to answer a tap. */
function bareBot(card: unknown): RequestHandler {
  class Bare extends TeamsActivityHandler {
    override async onAdaptiveCardInvoke() {
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: card as Record<string, unknown>,
      };
    }
  }
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new Bare();
  return (req, res) => adapter.process(req, res as never, (turn) => bot.run(turn));
}

async function open(handler: RequestHandler): Promise<{ address: string; close: () => void }> {
  const app = express();
  app.post('/api/messages', express.json(), handler);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/api/messages`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function tap(address: string, activity: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(activity) });
  const answer = (await response.json()) as { value?: { type?: string } };
  if (answer.value?.type !== 'AdaptiveCard') throw new Error(`answered ${response.status} without a card`);
  return answer.value;
}

/** Adds up the milliseconds in which at least one query of mongoose was under way. */
function watchDatabase(): { reset: () => void; spent: () => number; stop: () => void } {
  // Taken to be called on each query, and put back as it was.
  // eslint-disable-next-line typescript/unbound-method
  const exec = mongoose.Query.prototype.exec;
  let running = 0;
  let since = 0;
  let spent = 0;
  mongoose.Query.prototype.exec = async function (this: mongoose.Query<unknown, unknown>) {
    if (running++ === 0) since = performance.now();
    try {
      return await exec.call(this);
    } finally {
      if (--running === 0) spent += performance.now() - since;
    }
  } as typeof exec;
  return {
    reset: () => (spent = 0),
    spent: () => spent,
    stop: () => (mongoose.Query.prototype.exec = exec),
  };
}
