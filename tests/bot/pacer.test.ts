import fc from 'fast-check';
import { conversationWindows, overallWindows, Pacer, type PacerClock, type Window } from '../../bot/pacer.ts';

/** A clock that jumps: everybody who sleeps wakes in order of time, at once. */
class SimulatedClock implements PacerClock {
  #now = 0;
  #sleepers: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ at: this.#now + ms, wake }));
  }

  async runUntilIdle(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.#sleepers.toSorted((a, b) => a.at - b.at)[0];
      if (!next) return;
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }
}

async function sendTimes(conversations: readonly string[]): Promise<{ id: string; at: number }[]> {
  const clock = new SimulatedClock();
  const pacer = new Pacer(clock);
  const sent: { id: string; at: number }[] = [];
  const all = conversations.map((id) => pacer.waitForTurn(id).then(() => sent.push({ id, at: clock.now() })));
  await clock.runUntilIdle();
  await Promise.all(all);
  return sent;
}

/** The most sends in any window that begins with one of them. */
const densest = (times: readonly number[], { span }: Window): number =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + span).length));

describe('pacing', () => {
  it('keeps Teams’ limits for one conversation', async () => {
    const times = (await sendTimes(Array.from({ length: 130 }, () => 'a:1'))).map(({ at }) => at);
    for (const window of conversationWindows) expect(densest(times, window)).toBeLessThanOrEqual(window.most);
  });

  it('sends 25 a second over all conversations, and no slower', async () => {
    const times = (await sendTimes(Array.from({ length: 500 }, (_, at) => `a:${at}`))).map(({ at }) => at);
    for (const window of overallWindows) expect(densest(times, window)).toBeLessThanOrEqual(window.most);
    expect(Math.max(...times)).toBe(19_000);
  });

  it('lets the first of a conversation go at once', async () => {
    expect(await sendTimes(['a:1', 'a:2'])).toEqual([
      { id: 'a:1', at: 0 },
      { id: 'a:2', at: 0 },
    ]);
  });

  it('keeps the overall limit and the order in a conversation, whatever is sent', async () => {
    const plan = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(plan, async (ids) => {
        const sent = await sendTimes(ids.map((id) => `a:${id}`));
        expect(sent).toHaveLength(ids.length);
        const times = sent.map(({ at }) => at);
        for (const window of overallWindows) expect(densest(times, window)).toBeLessThanOrEqual(window.most);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });
});
