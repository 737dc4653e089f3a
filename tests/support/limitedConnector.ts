import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';

/** Teams' own limits (learn.microsoft.com, bots/how-to/rate-limit). */
const ofAChat = [
  { most: 7, span: 1000 },
  { most: 8, span: 2000 },
  { most: 60, span: 30_000 },
  { most: 1800, span: 3_600_000 },
];
const ofACompany = { most: 50, span: 1000 };

/** What it takes its time from. */
interface Time {
  readonly elapsed: number;
  sleep(ms: number): Promise<void>;
}

export interface Faults {
  /** Shares of all requests. */
  refused: number;
  unavailable: number;
  /** It arrives, and its answer does not. */
  dropped: number;
}

interface Arrival {
  conversationId: string;
  sessionId: string;
  at: number;
  activityId: string;
}

/**
 * Teams' connector at the edge of botbuilder: it counts requests as Teams says it does, and fails in the ways it does.
 * Requests and answers take 50 to 250 ms each way.
 */
export class LimitedConnector {
  readonly arrived: Arrival[] = [];
  /** Answered with 429 because a limit was exceeded, not by chance. */
  throttled = 0;
  requests = 0;
  /** Arrived without an answer. */
  dropped = 0;
  /** Requests a second of others in the same app and company, as a bot in a channel would make. */
  others = 0;
  readonly #clock: Time;
  readonly #faults: Faults;
  readonly #chats = new Map<string, number[]>();
  readonly #company: number[] = [];
  #seed = 1;

  constructor(clock: Time, faults: Faults = { refused: 0, unavailable: 0, dropped: 0 }) {
    this.#clock = clock;
    this.#faults = faults;
  }

  /** What one process sees of it; `isDead`: nothing ever comes back. */
  adapter(isDead: () => boolean = () => false): CloudAdapter {
    const continueConversationAsync = async (
      _appId: string,
      reference: Partial<ConversationReference>,
      logic: (turn: TurnContext) => Promise<void>,
    ): Promise<void> => {
      const conversationId = reference.conversation?.id ?? '';
      const turn = {
        activity: {},
        sendActivity: (activity: Partial<Activity>) => this.#answer(conversationId, activity, isDead),
        updateActivity: (activity: Partial<Activity>) => this.#answer(conversationId, activity, isDead),
      };
      await logic(turn as unknown as TurnContext);
    };
    return { continueConversationAsync } as unknown as CloudAdapter;
  }

  async #answer(conversationId: string, activity: object, isDead: () => boolean): Promise<{ id: string }> {
    if (isDead()) return forever();
    const answered = await this.post(conversationId, activity);
    return isDead() || !answered ? forever() : answered;
  }

  /** One request; null: there will be no answer. */
  async post(conversationId: string, activity: object): Promise<{ id: string } | null> {
    await this.#clock.sleep(50 + 200 * this.#chance());
    this.requests += 1;
    const refusal = this.#limit(conversationId) ?? this.#fault();
    const isDropped = !refusal && this.#chance() < this.#faults.dropped;
    const id = `activity-${this.requests}`;
    if (!refusal) this.#accept(conversationId, activity, id);
    if (isDropped) {
      this.dropped += 1;
      return null;
    }
    await this.#clock.sleep(50 + 200 * this.#chance());
    if (refusal) throw refusal;
    return { id };
  }

  #accept(conversationId: string, activity: object, activityId: string): void {
    const sessionId = /"id":"([0-9a-f]{24})"/.exec(JSON.stringify(activity))?.[1] ?? '';
    this.arrived.push({ conversationId, sessionId, at: this.#clock.elapsed, activityId });
  }

  /** Every request counts, whatever becomes of it. */
  #limit(conversationId: string): Refusal | null {
    const now = this.#clock.elapsed;
    const chat = this.#chats.get(conversationId) ?? [];
    this.#chats.set(conversationId, chat);
    chat.push(now);
    this.#company.push(now);
    const within = (times: number[], span: number): number => {
      let count = 0;
      for (let at = times.length - 1; at >= 0 && (times[at] ?? 0) > now - span; at--) count++;
      return count;
    };
    const isTooMuch =
      ofAChat.some(({ most, span }) => within(chat, span) > most) ||
      within(this.#company, ofACompany.span) + this.others > ofACompany.most;
    if (!isTooMuch) return null;
    this.throttled += 1;
    return answer(429, 2);
  }

  #fault(): Refusal | null {
    const chance = this.#chance();
    if (chance < this.#faults.refused) return answer(429, 1 + Math.floor(30 * this.#chance()));
    if (chance < this.#faults.refused + this.#faults.unavailable) return answer((chance * 1e6) % 2 < 1 ? 502 : 504);
    return null;
  }

  /** The same in every run (mulberry32). */
  #chance(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

const forever = (): Promise<never> => new Promise(() => undefined);

/** As botbuilder throws it. */
export interface Refusal extends Error {
  statusCode: number;
  response: { headers: Map<string, string> };
}

function answer(statusCode: number, retryAfter?: number): Refusal {
  const headers = new Map(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  return Object.assign(new Error(String(statusCode)), { statusCode, response: { headers } });
}
