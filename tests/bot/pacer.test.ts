import fc from 'fast-check';
import { DeliveryFailure } from '../../api/contracts/cards.ts';
import { ChatPace, SendingPace } from '../../api/domain/messages/paceModel.ts';
import { heldUntil } from '../../api/domain/messages/takeTurn.ts';
import { Pacer } from '../../bot/pacer.ts';
import { makeSystem, otherTenantId, tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { SimulatedClock } from '../support/simulatedClock.ts';

useDatabase();
beforeEach(emptyDatabase);

/** Teams' own words (learn.microsoft.com, bots/how-to/rate-limit). */
const limitsOfAChat = [
  { most: 7, span: 1000 },
  { most: 8, span: 2000 },
  { most: 60, span: 30_000 },
  { most: 1800, span: 3_600_000 },
];

let clock: SimulatedClock;
beforeEach(() => {
  clock = new SimulatedClock(testNow);
});

const pacerOf = (perSecond: number, tenant = tenantId): Pacer =>
  new Pacer({ systemContext: () => makeSystem({ tenantId: tenant, now: clock.now() }) }, perSecond, clock.sleep);

/** Each process writes to its chats one after the other, as the outbox does with one person's messages. */
async function sendTimes(
  processes: { pacer: Pacer; chats: readonly string[] }[],
): Promise<{ id: string; at: number }[]> {
  const sent: { id: string; at: number }[] = [];
  const lines = processes.flatMap(({ pacer, chats }) =>
    [...new Set(chats)].map(async (id) => {
      for (const one of chats) {
        if (one !== id) continue;
        for (;;) {
          const wait = await pacer.waitForTurn(id).then(
            () => 0,
            (error: DeliveryFailure) => error.retryAfterMs,
          );
          if (wait === 0) break;
          await clock.sleep(wait);
        }
        sent.push({ id, at: clock.elapsed });
      }
    }),
  );
  const all = Promise.all(lines);
  await clock.runUntil(() => false);
  await all;
  return sent.toSorted((a, b) => a.at - b.at);
}

/** The most sends in any window that begins with one of them. */
const densest = (times: readonly number[], span: number): number =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + span).length));

describe('pacing', () => {
  it('keeps Teams’ limits for one chat', async () => {
    const [pacer, chats] = [pacerOf(50), Array.from({ length: 130 }, () => 'a:1')];
    const times = (await sendTimes([{ pacer, chats }])).map(({ at }) => at);
    expect(times).toHaveLength(130);
    for (const { most, span } of limitsOfAChat) expect(densest(times, span)).toBeLessThanOrEqual(most);
  });

  it('sends 25 a second over all chats, evenly, and no slower', async () => {
    const chats = Array.from({ length: 250 }, (_, at) => `a:${at}`);
    const times = (await sendTimes([{ pacer: pacerOf(25), chats }])).map(({ at }) => at);
    expect(times).toEqual(Array.from({ length: 250 }, (_, at) => at * 40));
  });

  it('shares the rate between processes, and the limits of a chat', async () => {
    const own = (name: string) => Array.from({ length: 60 }, (_, at) => `${name}:${at}`);
    const both = Array.from({ length: 10 }, () => 'both');
    const sent = await sendTimes([
      { pacer: pacerOf(40), chats: [...own('left'), ...both] },
      { pacer: pacerOf(40), chats: [...own('right'), ...both] },
    ]);
    expect(sent).toHaveLength(140);
    expect(
      densest(
        sent.map(({ at }) => at),
        1000,
      ),
    ).toBeLessThanOrEqual(40);
    const shared = sent.filter(({ id }) => id === 'both').map(({ at }) => at);
    // Two write to it at the very same time here, which the outbox never does: one more may slip through.
    for (const { most, span } of limitsOfAChat) expect(densest(shared, span)).toBeLessThanOrEqual(most + 1);
  });

  it('remembers over a restart what a chat has got', async () => {
    const seven = Array.from({ length: 7 }, () => 'a:1');
    await sendTimes([{ pacer: pacerOf(50), chats: seven }]);
    const before = clock.elapsed;
    const [next] = await sendTimes([{ pacer: pacerOf(50), chats: ['a:1'] }]);
    expect(next?.at).toBeGreaterThanOrEqual(1000);
    expect(before).toBeLessThan(1000);
  });

  it('lets the first go at once', async () => {
    expect(await sendTimes([{ pacer: pacerOf(1), chats: ['a:1'] }])).toEqual([{ id: 'a:1', at: 0 }]);
  });

  it('leaves a long wait to the outbox', async () => {
    const chats = Array.from({ length: 60 }, () => 'a:1');
    await sendTimes([{ pacer: pacerOf(50), chats }]);
    const refused = await pacerOf(50)
      .waitForTurn('a:1')
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ outcome: 'retry' });
    expect((refused as DeliveryFailure).retryAfterMs).toBeGreaterThan(10_000);
  });

  it('is another company’s own', async () => {
    const chats = Array.from({ length: 20 }, (_, at) => `a:${at}`);
    const times = await sendTimes([
      { pacer: pacerOf(10), chats },
      { pacer: pacerOf(10, otherTenantId), chats },
    ]);
    expect(times.at(-1)?.at).toBe(1900);
    expect(await SendingPace.countDocuments()).toBe(2);
    expect(await ChatPace.countDocuments()).toBe(40);
  });

  it('keeps the overall limit and the order in a chat, whatever is sent', async () => {
    const plan = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(plan, async (ids) => {
        await emptyDatabase();
        const from = clock.elapsed;
        const sent = await sendTimes([{ pacer: pacerOf(25), chats: ids.map((id) => `a:${id}`) }]);
        expect(sent).toHaveLength(ids.length);
        const times = sent.map(({ at }) => at - from);
        expect(densest(times, 1000)).toBeLessThanOrEqual(25);
      }),
      { numRuns: 15 },
    );
  });
});

describe('when Teams says "too much"', () => {
  const tooMuch = (ms: number) => new DeliveryFailure('retry', 'Teams answered 429', ms);

  it('to one chat after the other, everybody waits as long as the shortest answer says', async () => {
    const pacer = pacerOf(25);
    for (const [at, ms] of [9000, 4000, 8000, 7000].entries()) await pacer.note(`a:${at}`, tooMuch(ms));
    expect(await heldUntil(tenantId)).toEqual(new Date(0));
    await pacer.note('a:9', tooMuch(6000));
    expect(await heldUntil(tenantId)).toEqual(new Date(testNow.getTime() + 4000));
    const [first] = await sendTimes([{ pacer: pacerOf(25), chats: ['a:77'] }]);
    expect(first?.at).toBe(4000);
  });

  it('again right afterwards, everybody waits twice as long, and a success forgets that', async () => {
    const pacer = pacerOf(25);
    const refuseAll = async (): Promise<number> => {
      for (let at = 0; at < 5; at += 1) await pacer.note(`a:${at}`, tooMuch(2000));
      const until = await heldUntil(tenantId);
      await clock.sleepThrough(until.getTime() - clock.now().getTime());
      return until.getTime() - testNow.getTime();
    };
    expect(await refuseAll()).toBe(2000);
    expect(await refuseAll()).toBe(6000);
    expect(await refuseAll()).toBe(14_000);
    expect(await refuseAll()).toBe(29_000);
    await pacer.note('a:1', null);
    expect(await refuseAll()).toBe(31_000);
  });

  it('to one chat, again and again, nobody else waits', async () => {
    const pacer = pacerOf(25);
    for (let n = 0; n < 20; n += 1) await pacer.note('a:1', tooMuch(9000));
    expect(await heldUntil(tenantId)).toEqual(new Date(0));
  });

  it('and takes others in between, nobody else waits', async () => {
    const pacer = pacerOf(25);
    for (let n = 0; n < 20; n += 1) {
      await pacer.note(`a:${n}`, tooMuch(9000));
      if (n % 4 === 3) await pacer.note('b', null);
    }
    expect(await heldUntil(tenantId)).toEqual(new Date(0));
  });

  it('only a refusal that names a time counts', async () => {
    const pacer = pacerOf(25);
    for (let n = 0; n < 20; n += 1) await pacer.note(`a:${n}`, new DeliveryFailure('unknown', 'no answer'));
    for (let n = 0; n < 20; n += 1) await pacer.note(`a:${n}`, new DeliveryFailure('retry', 'Teams answered 502'));
    expect(await heldUntil(tenantId)).toEqual(new Date(0));
  });
});
