import { randomBytes } from 'node:crypto';
import mongoose, { Types } from 'mongoose';
import { Message } from '../../../api/domain/messages/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { openPoll } from '../../../api/domain/polls/openPoll.ts';
import { sweepPolls } from '../../../api/domain/polls/sweepPolls.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { disconnectMongo } from '../../../api/integrations/mongo.ts';
import { makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, testMongoUri } from '../../support/database.ts';
import { makePoll, type MadePoll } from '../../support/polls.ts';
import { connectForSimulation } from '../../support/simulatedClock.ts';
import { SimulatedOutbox } from '../../support/simulatedOutbox.ts';
import { figures, isDone } from '../messages/figures.ts';

const everybody = 5000;
/** 5,000 in so many seconds. */
const mostSeconds = 220;
const perSecond = 25;
const runMs = 1_800_000;
/** So many answer, and are left alone afterwards. */
const answering = 12;

/**
 * A poll to 5,000 people, or a share of them, through the real outbox before a connector that keeps Teams' limits, on a
 * simulated clock: sent once to each, and once more to those who say nothing. Prints what it measured.
 */
export function describeFiveThousand(share: number): void {
  const count = everybody * share;
  let poll: MadePoll;
  let outbox: SimulatedOutbox;

  /** Sends all that is due from a moment on, and says what came of it. */
  const send = async (from: Date) => {
    outbox = new SimulatedOutbox({ from });
    outbox.start('only', perSecond);
    await outbox.clock.runUntil(isDone);
    // Their order is told apart by sessions, of which polls know nothing.
    const { outOfOrder: _, ...seen } = await figures(outbox.connector);
    await outbox.stop();
    return { ...seen, chats: new Set(outbox.connector.arrived.map(({ conversationId }) => conversationId)) };
  };
  const told = (what: string, { chats, ...seen }: Awaited<ReturnType<typeof send>>): void =>
    console.log(what, JSON.stringify({ ...seen, chats: chats.size }));

  beforeAll(async () => {
    await connectForSimulation(testMongoUri(), `test_${randomBytes(6).toString('hex')}`);
    await emptyDatabase();
    poll = await makePoll({ people: 0 });
    await enrol(poll, count);
  }, runMs);
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });

  describe('a poll to many people', () => {
    it(
      'reaches each of them once within Teams’ limits, and is never refused',
      async () => {
        await openPoll(poll.as(poll.lead), { id: poll.id, version: 1 });
        const system = makeSystem();
        await Promise.all([sweepPolls(system), sweepPolls(system)]);
        expect(await poll.read()).toMatchObject({ state: 'open', asked: count });
        const seen = await send(testNow);
        told(`a poll to ${count}, ${perSecond}/s`, seen);
        expect(seen).toMatchObject({ ended: { delivered: count }, throttled: 0, requests: count, twice: 0 });
        expect(seen.chats.size).toBe(count);
        expect(seen.seconds).toBeLessThanOrEqual(Math.max(5, count * (mostSeconds / everybody)));
      },
      runMs,
    );

    it(
      'reminds the silent ones once, in the same time, and nobody who answered',
      async () => {
        const people = await Person.find({ objectId: /^person-/ })
          .sort({ _id: 1 })
          .limit(answering);
        for (const person of people) await poll.answer(person, [2, 0, 'It helps']);
        const { remindAt } = await poll.read();
        if (!remindAt) throw new Error('nobody would be reminded');
        await sweepPolls(makeSystem({ now: remindAt }));
        await sweepPolls(makeSystem({ now: remindAt }));
        const seen = await send(remindAt);
        told(`its reminder to ${count - answering}, ${perSecond}/s`, seen);
        expect(seen).toMatchObject({ throttled: 0, requests: count - answering, twice: 0 });
        expect(seen.chats.size).toBe(count - answering);
        for (const { conversation } of people) expect(seen.chats).not.toContain(conversation?.conversationId);
        expect(await Message.countDocuments({ state: 'delivered' })).toBe(2 * count - answering);
      },
      runMs,
    );
  });
}

/** So many people in the image of one, awake all day, each with a chat of their own, in the poll's programme. */
async function enrol({ programme }: MadePoll, count: number): Promise<void> {
  const workingHours = { startMinute: 0, endMinute: 1440, days: [1, 2, 3, 4, 5, 6, 7] };
  const pattern = (await makePerson({ department: 'Assembly', workingHours })).toObject();
  await Person.deleteOne({ _id: pattern._id });
  const people = Array.from({ length: count }, (_, n) => ({
    ...pattern,
    _id: new Types.ObjectId(),
    objectId: `person-${n}`,
    mail: `${n}@example.com`,
    conversation: {
      conversationId: `a:${n}`,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      botId: '28:bot',
      blockedAt: null,
    },
  }));
  await Person.collection.insertMany(people);
  await Enrolment.insertMany(
    people.map(({ _id: personId }) => ({
      tenantId,
      programmeId: programme._id,
      personId,
      role: 'partner' as const,
      state: 'enrolled' as const,
      joinedAt: testNow,
    })),
  );
}
