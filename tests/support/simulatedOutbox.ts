import { deliverMessages, type DeliveryLoop } from '../../api/jobs/deliverMessages.ts';
import { createNotifier } from '../../bot/notifier.ts';
import { Pacer } from '../../bot/pacer.ts';
import type { BotSettings } from '../../bot/settings.ts';
import { makeSystem, tenantId, testNow } from './context.ts';
import { makeDelivery } from './delivery.ts';
import type { Faults } from './fates.ts';
import { LimitedConnector } from './limitedConnector.ts';
import { SimulatedClock } from './simulatedClock.ts';

/** What sleeps less than this apart is done together. */
const stepMs = 100;

const settings: BotSettings = {
  appId: 'bot',
  tenantId,
  isLocal: false,
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  publicOrigin: 'https://pairwise.example.com',
  messagesPerSecond: 25,
};

interface Options {
  faults?: Faults | undefined;
  /** Which draw of faults. */
  seed?: number;
  /** When it begins. */
  from?: Date;
}

/** The real outbox of as many processes as are started, before a connector that keeps Teams' limits, on a clock that jumps. */
export class SimulatedOutbox {
  readonly clock: SimulatedClock;
  readonly connector: LimitedConnector;
  readonly #loops: DeliveryLoop[] = [];

  constructor({ faults, seed, from = testNow }: Options = {}) {
    this.clock = new SimulatedClock(from, stepMs);
    this.connector = new LimitedConnector(this.clock, faults, seed);
  }

  /** A process: the real loop, outbox, pacer and notifier; only clock and connector are made up. Answers how to kill it. */
  start(owner: string, perSecond: number): () => void {
    const { clock, connector } = this;
    let isDead = false;
    const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
      await clock.sleep(ms, signal);
      if (isDead) await new Promise(() => undefined);
    };
    const parts = { systemContext: () => makeSystem({ now: clock.now() }) };
    const notifier = createNotifier(
      connector.adapter(() => isDead),
      settings,
      parts,
      sleep,
    );
    const pace = new Pacer(parts, perSecond, sleep);
    const loop = deliverMessages(makeDelivery({ notifier, pace, owner, now: clock.now }), undefined, sleep);
    this.#loops.push(loop);
    return () => {
      isDead = true;
      this.#loops.splice(this.#loops.indexOf(loop), 1);
    };
  }

  async stop(): Promise<void> {
    const stopped = Promise.all(this.#loops.splice(0).map((loop) => loop.stop()));
    await this.clock.runUntil(() => false);
    await stopped;
  }
}
