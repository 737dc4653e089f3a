import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { fateOf, type Fate, type Faults } from './fates.ts';

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
  readonly #seed: number;
  readonly #chats = new Map<string, number[]>();
  readonly #company: number[] = [];
  /** The messages of each chat in the order in which they were first tried, each with the number of its tries. */
  readonly #tries = new Map<string, Map<string, number>>();

  constructor(clock: Time, faults: Faults = { refused: 0, unavailable: 0, dropped: 0 }, seed = 1) {
    this.#clock = clock;
    this.#faults = faults;
    this.#seed = seed;
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
    const sessionId = /"id":"([0-9a-f]{24})"/.exec(JSON.stringify(activity))?.[1] ?? '';
    const fate = this.#fate(conversationId, sessionId);
    await this.#clock.sleep(fate.there);
    this.requests += 1;
    const activityId = `activity-${this.requests}`;
    const refusal = this.#limit(conversationId) ?? refusalOf(fate);
    if (!refusal) this.arrived.push({ conversationId, sessionId, at: this.#clock.elapsed, activityId });
    if (!refusal && fate.isDropped) {
      this.dropped += 1;
      return null;
    }
    await this.#clock.sleep(fate.back);
    if (refusal) throw refusal;
    return { id: activityId };
  }

  #fate(conversationId: string, sessionId: string): Fate {
    const tries = this.#tries.get(conversationId) ?? new Map<string, number>();
    this.#tries.set(conversationId, tries);
    const attempt = tries.get(sessionId) ?? 0;
    tries.set(sessionId, attempt + 1);
    return fateOf(conversationId, [...tries.keys()].indexOf(sessionId), attempt, this.#faults, this.#seed);
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
}

const refusalOf = ({ status, retryAfterSeconds }: Fate): Refusal | null =>
  status === 201 ? null : answer(status, status === 429 ? retryAfterSeconds : undefined);

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
