/** At most `most` in any `span` milliseconds. */
export interface Window {
  most: number;
  span: number;
}

/** Where a pacer takes its time from; tests bring a clock of their own. */
export interface PacerClock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** Teams' own limits for one conversation (learn.microsoft.com, bots/how-to/rate-limit). */
export const conversationWindows: readonly Window[] = [
  { most: 7, span: 1000 },
  { most: 8, span: 2000 },
  { most: 60, span: 30_000 },
  { most: 1800, span: 3_600_000 },
];

/** Half of the 50 requests a second that an app may make in a tenant: room for other instances and for answers. */
export const overallWindows: readonly Window[] = [{ most: 25, span: 1000 }];

export const systemClock: PacerClock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Sends wait here for their turn, so that Teams need not throttle: first for their conversation, then for everybody. */
export class Pacer {
  readonly #clock: PacerClock;
  readonly #overall: number[] = [];
  readonly #conversations = new Map<string, number[]>();

  constructor(clock: PacerClock = systemClock) {
    this.#clock = clock;
  }

  async waitForTurn(conversationId: string): Promise<void> {
    const times = this.#conversations.get(conversationId) ?? [];
    this.#conversations.set(conversationId, times);
    await this.#wait(times, conversationWindows);
    await this.#wait(this.#overall, overallWindows);
    this.#forget();
  }

  /** Takes the next free moment at once, so that whoever comes later gets a later one, then sleeps until it. */
  async #wait(times: number[], windows: readonly Window[]): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, times.at(-1) ?? 0, ...windows.map(({ most, span }) => (times.at(-most) ?? -span) + span));
    times.push(at);
    if (times.length > longestMemory) times.splice(0, times.length - longestMemory);
    if (at > now) await this.#clock.sleep(at - now);
  }

  /** Conversations that were quiet for an hour need no memory. */
  #forget(): void {
    if (this.#conversations.size < forgetFrom) return;
    const quietSince = this.#clock.now() - 3_600_000;
    for (const [id, times] of this.#conversations) {
      if ((times.at(-1) ?? 0) < quietSince) this.#conversations.delete(id);
    }
  }
}

const longestMemory = 1800;
const forgetFrom = 10_000;
