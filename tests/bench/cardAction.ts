import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsActivityHandler } from 'botbuilder';
import express, { type RequestHandler } from 'express';
import { activityFrom, makeDoor } from '../bot/botDoor.ts';
import { LearningSession, MeetingPlan } from '../../api/domain/sessions/model.ts';
import { versionFor } from '../../api/domain/sessions/versionFor.ts';
import { makeActive, makeSkills } from '../domain/partnerships/pair.ts';
import { afterwards, makeMeeting, sweep } from '../domain/sessions/meeting.ts';
import { testNow } from '../support/context.ts';
import { comparison, inTurn, type BenchRow } from './measure.ts';
import { watchDatabase } from './watchDatabase.ts';
import { withDatabase } from './withDatabase.ts';

const bench = 'card action';
const rounds = 400;
const warmUp = 100;
const goal = 1.3;

interface Tapped {
  person: { objectId?: string | null; name: string };
  now: Date;
  data: { verb: string };
  /** Puts everything back as it was before the tap; its time is not counted. */
  prepare?: () => Promise<unknown>;
}

/**
 * Taps on a card of a running partnership (looking) and of a session ("We met", written each time anew): HTTP,
 * guard, identity, contract, domain, the card drawn; beside a botbuilder bot that answers the same card ready-made, both on
 * Express. The time in which mongoose was at work is told apart: the goal is for the rest.
 */
export async function run(): Promise<BenchRow[]> {
  return withDatabase(async () => {
    await makeSkills();
    const { asked, id } = await makeActive();
    const data = { verb: 'refreshPartnership', id, version: 2 };
    return [...(await measure({ person: asked, now: testNow, data })), ...(await measure(await askedAfterwards()))];
  });
}

/** "Did you two meet?" stands before both. */
async function askedAfterwards(): Promise<Tapped> {
  const { asked, session } = await makeMeeting();
  await sweep(afterwards);
  const over = await LearningSession.findById(session).orFail();
  const plan = await MeetingPlan.findOne({ partnershipId: over.partnershipId }).orFail();
  const [sessionRow, planRow] = [over.toObject(), plan.toObject()];
  const data = { verb: 'recordHeld', id: session, version: versionFor(over, asked.id as string) };
  return {
    person: asked,
    now: afterwards,
    data,
    prepare: () =>
      Promise.all([
        LearningSession.collection.replaceOne({ _id: over._id }, sessionRow),
        MeetingPlan.collection.replaceOne({ _id: plan._id }, planRow),
      ]),
  };
}

async function measure({ person, now, data, prepare = () => Promise.resolve() }: Tapped): Promise<BenchRow[]> {
  const activity = tapOf(person, data);
  const door = makeDoor({ answerWithinMs: 60_000 }, { now });
  const ours = await open((req, res) => door.process(req, res));
  const bare = await open(bareBot(await tap(ours.address, activity)));
  const database = watchDatabase();
  const databaseTimes: number[] = [];
  const calls = [
    prepare,
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
    const [, whole = [], peer = []] = await inTurn(rounds, calls);
    const rest = whole.map((time, at) => time - (databaseTimes[at] ?? 0));
    return [
      ...comparison(bench, `${data.verb}, without database time`, rest, peer, goal),
      ...comparison(bench, `${data.verb}, with it`, whole, peer, null),
    ];
  } finally {
    database.stop();
    ours.close();
    bare.close();
  }
}

const tapOf = ({ objectId, name }: Tapped['person'], data: { verb: string }) =>
  activityFrom(
    { objectId: objectId ?? '', name },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
      deliveryMode: undefined,
    },
  );

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
