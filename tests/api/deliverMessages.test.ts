import type { Notifier } from '../../api/contracts/cards.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { queueMessage } from '../../api/domain/messages/queueMessage.ts';
import { Person } from '../../api/domain/people/model.ts';
import { deliverMessages, type DeliveryLoop } from '../../api/jobs/deliverMessages.ts';
import { makePerson, makeSystem, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeDelivery } from '../support/delivery.ts';

const never = 2 ** 30;
const { log } = makeSystem();

/** A Teams that says when something has arrived. */
function inbox() {
  const arrived: string[] = [];
  const waiting: (() => void)[] = [];
  const notifier: Notifier = {
    send: async (conversation) => {
      arrived.push(conversation.conversationId);
      waiting.splice(0).forEach((tell) => tell());
      return { activityId: `a${arrived.length}` };
    },
    update: async () => {},
  };
  const until = async (count: number): Promise<void> => {
    while (arrived.length < count) await new Promise<void>((tell) => waiting.push(tell));
  };
  return { arrived, notifier, until };
}

describe('the delivery of messages', () => {
  useDatabase();
  const loops: DeliveryLoop[] = [];
  const start = (notifier: Notifier, everyMs?: number): DeliveryLoop => {
    const owner = `process ${loops.length}`;
    const loop = deliverMessages(makeDelivery({ notifier, owner }), everyMs);
    loops.push(loop);
    return loop;
  };
  const promise = (personId: string, dedupeKey: string) =>
    queueMessage(makeSystem(), { personId, kind: 'welcome', dedupeKey });

  let personId: string;
  beforeEach(async () => {
    await emptyDatabase();
    const person = await makePerson({ name: 'Ada' });
    personId = person.id as string;
    const conversation = { conversationId: 'chat', serviceUrl: 'https://smba.example.com', botId: 'bot' };
    await Person.updateOne({ _id: person._id }, { $set: { conversation } });
  });
  afterEach(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
  });

  it('begins with what waited when the process started', async () => {
    const { notifier, until } = inbox();
    await promise(personId, 'one');
    start(notifier, never);
    await until(1);
  });

  it('is woken by a commit and does not wait for the next sweep', async () => {
    const { notifier, until } = inbox();
    const loop = start(notifier, never);
    await promise(personId, 'one');
    loop.wake();
    await until(1);
    await promise(personId, 'two');
    loop.wake();
    await until(2);
  });

  it('sweeps by itself for what another process left', async () => {
    const { notifier, until } = inbox();
    start(notifier, 20);
    await promise(personId, 'one');
    await until(1);
  });

  it('sends each message once, whoever is woken and however often', async () => {
    const { notifier, arrived, until } = inbox();
    for (let n = 0; n < 20; n++) await promise(personId, `message ${n}`);
    const running = [start(notifier, 20), start(notifier, 20), start(notifier, 20)];
    for (let n = 0; n < 50; n++) running.forEach((loop) => loop.wake());
    await until(20);
    await Promise.all(running.map((loop) => loop.stop()));
    expect(arrived).toHaveLength(20);
    expect(await Message.countDocuments({ state: 'delivered' })).toBe(20);
  });

  it('has recorded what it was sending when stop resolves, and begins nothing after', async () => {
    const { notifier, arrived, until } = inbox();
    await promise(personId, 'one');
    const loop = start(notifier, 20);
    await until(1);
    await loop.stop();
    expect(await Message.countDocuments({ state: 'delivered' })).toBe(1);
    await promise(personId, 'two');
    loop.wake();
    await loop.stop();
    expect(arrived).toHaveLength(1);
  });

  it('goes on after a sweep that failed', async () => {
    const { notifier, until } = inbox();
    const failures: string[] = [];
    let clockFails = true;
    const now = () => {
      if (clockFails) throw new Error('no time');
      return testNow;
    };
    const warn = (_data: object, message: string) => {
      failures.push(message);
      clockFails = false;
    };
    await promise(personId, 'one');
    loops.push(deliverMessages(makeDelivery({ notifier, now, log: { ...log, warn } }), 20));
    await until(1);
    expect(failures.length).toBeGreaterThan(0);
  });
});
