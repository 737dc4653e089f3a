/** Shares of all requests. */
export interface Faults {
  refused: number;
  unavailable: number;
  /** It arrives, and its answer does not. */
  dropped: number;
}

export interface Fate {
  status: 201 | 429 | 502 | 504;
  /** What a 429 asks for. */
  retryAfterSeconds: number;
  isDropped: boolean;
  /** How long the request and its answer take, in ms. */
  there: number;
  back: number;
}

/**
 * What becomes of one try to send the how-many-th message of a chat. The same whoever sends it when, so that senders can be
 * compared. Pure.
 */
export function fateOf(chat: string, message: number, attempt: number, faults: Faults, seed: number): Fate {
  const chance = chances(`${seed} ${chat} ${message} ${attempt}`);
  const luck = chance();
  const retryAfterSeconds = 1 + Math.floor(30 * chance());
  const [there, back] = [50 + 200 * chance(), 50 + 200 * chance()];
  const isRefused = luck < faults.refused;
  const isAway = !isRefused && luck < faults.refused + faults.unavailable;
  const isDropped = !isRefused && !isAway && luck > 1 - faults.dropped;
  const status = isRefused ? 429 : isAway ? (chance() < 0.5 ? 502 : 504) : 201;
  return { status, retryAfterSeconds, isDropped, there, back };
}

/**
 * How many seconds a sender needs that has no work of its own: it knows at once who may be written to, and keeps nothing but
 * the rate, the order in each chat and what Teams asks for. The first message of every chat goes before any second one.
 */
export function idealSeconds(chats: readonly string[], each: number, perSecond: number, faults: Faults, seed: number) {
  const waiting = chats.map((chat) => ({ chat, message: 0, attempt: 0, readyAt: 0 }));
  let now = 0;
  let last = 0;
  while (waiting.length > 0) {
    let [next] = waiting;
    for (const one of waiting) {
      if (!next) continue;
      const isSooner = one.readyAt <= now === next.readyAt <= now ? one.message < next.message : one.readyAt <= now;
      const waits = next.readyAt > now && one.readyAt > now;
      if (waits ? one.readyAt < next.readyAt : isSooner) next = one;
    }
    if (!next) break;
    now = Math.max(now, next.readyAt);
    const fate = fateOf(next.chat, next.message, next.attempt, faults, seed);
    last = Math.max(last, now + fate.there);
    const answered = now + fate.there + fate.back;
    next.readyAt = fate.status === 429 ? answered + 1000 * fate.retryAfterSeconds : answered;
    next.attempt += 1;
    if (fate.status === 201) {
      next.message += 1;
      next.attempt = 0;
      if (next.message === each) waiting.splice(waiting.indexOf(next), 1);
    }
    now += 1000 / perSecond;
  }
  return Math.round(last / 100) / 10;
}

/** Numbers from 0 to 1, the same for the same words (FNV-1a, mulberry32). */
function chances(words: string): () => number {
  let seed = 0x811c9dc5;
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
