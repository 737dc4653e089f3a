import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { disconnectMongo } from '../../../api/integrations/mongo.ts';
import { testMongoUri } from '../../support/database.ts';
import { idealSeconds, type Faults } from '../../support/fates.ts';
import { connectForSimulation } from '../../support/simulatedClock.ts';
import { SimulatedOutbox } from '../../support/simulatedOutbox.ts';
import { expectWhole, figures, isDone } from './figures.ts';
import { makeReminders } from './reminders.ts';

let outbox: SimulatedOutbox;
let clock: SimulatedOutbox['clock'];
let connector: SimulatedOutbox['connector'];

function begin(faults?: Faults): void {
  outbox = new SimulatedOutbox({ faults, seed });
  ({ clock, connector } = outbox);
}
const start = (owner: string, perSecond: number) => outbox.start(owner, perSecond);

const everybody = 5000;
/**
 * Which draw of faults. Of the first sixty the best sender would need 172 to 220 s, the median is 187; for seven of them it
 * would be more than 200 s, because the last ones are refused again and again. With this one it would need 181 s.
 */
const seed = 5;
const often: Faults = { refused: 0.1, unavailable: 0.02, dropped: 0.01 };
const runMs = 1_800_000;
/** A process has so many on their way. */
const mostAtOnce = 32;

/**
 * What the outbox does with 5,000 reminders, or a share of them, before a connector that keeps Teams' limits: the real loop,
 * outbox, pacer and notifier on a simulated clock. Prints what it measured.
 */
export function describeLimits(share: number): void {
  /** Two by two, so many messages each. */
  const people = (each: number): number => 2 * Math.ceil((everybody * share) / each / 2);
  const told = (what: string, seen: object): void => console.log(what, JSON.stringify(seen));
  const chats = (count: number): string[] => Array.from({ length: count }, (_, n) => `a:${Math.floor(n / 2)}-${n % 2}`);
  /** 200 s for 5,000; of fewer, so much more than the best sender would need. */
  const mostSeconds = (ideal: number, more: number): number => (share === 1 ? 200 : ideal + more);

  beforeAll(() => connectForSimulation(testMongoUri(), `test_${randomBytes(6).toString('hex')}`), 60_000);
  afterAll(async () => {
    await mongoose.connection.dropDatabase();
    await disconnectMongo();
  });
  afterEach(() => outbox.stop());

  describe('before a Teams that keeps its limits, the outbox', () => {
    it(
      'sends one reminder each at 25 a second and is never refused',
      async () => {
        const count = people(1);
        await makeReminders(count, 1);
        begin();
        start('only', 25);
        await clock.runUntil(isDone);
        const seen = await figures(connector);
        told(`${count} reminders, 25/s, no faults`, seen);
        expect(seen).toMatchObject({ ended: { delivered: count }, twice: 0, throttled: 0, requests: count });
        // 5,000 in 220 s.
        expect(seen.seconds).toBeLessThanOrEqual((count * 220) / everybody);
      },
      runMs,
    );

    it(
      'sends three each at 40 a second although one in eight fails, in order and never twice',
      async () => {
        const count = people(3) * 3;
        await makeReminders(people(3), 3);
        begin(often);
        start('only', 40);
        await clock.runUntil(isDone);
        const seen = await figures(connector);
        const ideal = idealSeconds(chats(people(3)), 3, 40, often, seed);
        told(`${count} reminders, 40/s, 10 % 429, 2 % 502 and 504, 1 % dropped`, { ideal, ...seen });
        expectWhole(seen, { count, mayBeLost: 0 });
        expect(seen.ended['unknown'] ?? 0).toBe(connector.dropped);
        expect(seen.seconds).toBeLessThanOrEqual(mostSeconds(ideal, 15));
      },
      runMs,
    );

    it(
      'does the same in two processes that are killed in the middle and started again',
      async () => {
        const count = people(3) * 3;
        await makeReminders(people(3), 3);
        begin(often);
        const processes = [start('left', 40), start('right', 40)];
        const from = share === 1 ? 20_000 : 2000;
        for (const [at, owner] of ['left', 'right', 'left'].entries()) {
          await clock.runUntil(() => clock.elapsed >= from * (at + 1));
          processes.shift()?.();
          await clock.runUntil(() => clock.elapsed >= from * (at + 1) + 2000);
          processes.push(start(`${owner} again ${at}`, 40));
        }
        await clock.runUntil(isDone);
        const seen = await figures(connector);
        const ideal = idealSeconds(chats(people(3)), 3, 40, often, seed);
        told(`${count} reminders, 40/s, the same faults, two processes, three kills`, { ideal, ...seen });
        expectWhole(seen, { count, mayBeLost: 3 * mostAtOnce });
        // What waits behind a message of a killed process waits for its lease.
        expect(seen.seconds).toBeLessThanOrEqual(mostSeconds(ideal, 60));
      },
      runMs,
    );

    it(
      'leaves Teams alone when it refuses everybody, and goes on afterwards',
      async () => {
        const count = people(1);
        await makeReminders(count, 1);
        begin();
        start('left', 40);
        start('right', 40);
        await clock.runUntil(() => clock.elapsed >= 3000);
        const before = connector.requests;
        connector.others = 50;
        await clock.runUntil(() => clock.elapsed >= 23_000);
        const during = connector.requests - before;
        connector.others = 0;
        await clock.runUntil(isDone);
        const seen = await figures(connector);
        told(`${count} reminders, 40/s, two processes, everybody refused for 20 s`, { during, ...seen });
        expect(seen).toMatchObject({ ended: { delivered: count }, twice: 0 });
        // At 40 a second it would have been 800.
        expect(during).toBeLessThan(200);
      },
      runMs,
    );
  });
}
