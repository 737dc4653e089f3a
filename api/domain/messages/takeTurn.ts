import type { SystemContext } from '../context.ts';
import { isDuplicateKey, trusted } from '../database.ts';
import { ChatPace, SendingPace } from './paceModel.ts';

type When = Pick<SystemContext, 'tenantId' | 'now'>;

/**
 * Teams' own limits for one chat (learn.microsoft.com, bots/how-to/rate-limit): 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an
 * hour. 60 in two minutes keep the last two at once, with a memory of 60.
 */
export const chatWindows = [
  { most: 7, span: 1000 },
  { most: 8, span: 2000 },
  { most: 60, span: 120_000 },
] as const;
const memory = 60;

export interface Turn {
  /**
   * True: the moment that comes in `waitMs` is this chat's alone. False: the chat is full, or too many others are before it;
   * ask again after `waitMs`.
   */
  isTurn: boolean;
  waitMs: number;
}

/**
 * Who may write when, decided in the database, so that all processes together, before and after a restart, stay below
 * what Teams allows for one chat and for a company. Turns are spread evenly, `perSecond` of them a second, none further off
 * than `longestMs`. One chat asks for one turn at a time.
 */
export async function takeTurn(
  ctx: When,
  { conversationId, perSecond, longestMs }: { conversationId: string; perSecond: number; longestMs: number },
): Promise<Turn> {
  const at = await nextMoment(ctx, 1000 / perSecond, longestMs);
  if (!at) return { isTurn: false, waitMs: longestMs + 1 };
  const chat = { tenantId: ctx.tenantId, conversationId };
  const before = await twice(() =>
    ChatPace.findOneAndUpdate(
      chat,
      { $push: { times: { $each: [at], $sort: 1, $slice: -memory } }, $max: { lastAt: at } },
      { upsert: true, returnDocument: 'before' },
    ).lean<{ times: Date[] } | null>(),
  );
  const free = freeAt(before?.times ?? []);
  if (free <= at.getTime()) return { isTurn: true, waitMs: Math.max(0, at.getTime() - ctx.now.getTime()) };
  await ChatPace.updateOne(chat, { $pull: { times: at } });
  return { isTurn: false, waitMs: free - ctx.now.getTime() };
}

/** Nobody in this company is written to before then, by any process. */
export async function holdTurns(ctx: When, forMs: number): Promise<void> {
  const until = new Date(ctx.now.getTime() + forMs);
  await twice(() =>
    SendingPace.updateOne({ tenantId: ctx.tenantId }, { $max: { heldUntil: until, nextAt: until } }, { upsert: true }),
  );
}

/** Until when everybody waits because Teams said so; a moment of the past where nobody does. */
export async function heldUntil(tenantId: string): Promise<Date> {
  const pace = await SendingPace.findOne({ tenantId }, { heldUntil: 1 }).lean();
  return pace?.heldUntil ?? new Date(0);
}

/** The next moment that is free for everybody, taken in one write; null: it is too far off, and nothing is taken. */
async function nextMoment({ tenantId, now }: When, everyMs: number, longestMs: number): Promise<Date | null> {
  const latest = new Date(now.getTime() + longestMs);
  const pace = await twice(() =>
    SendingPace.findOneAndUpdate(
      { tenantId, $or: [{ nextAt: null }, { nextAt: trusted({ $lte: latest }) }] },
      [{ $set: { nextAt: { $add: [{ $max: ['$nextAt', now] }, everyMs] } } }],
      { upsert: true, returnDocument: 'after', updatePipeline: true },
    ),
  );
  return pace?.nextAt ? new Date(pace.nextAt.getTime() - everyMs) : null;
}

/** The first moment at which one more keeps every window. Pure. */
export function freeAt(times: readonly Date[]): number {
  return Math.max(0, ...chatWindows.map(({ most, span }) => (times.at(-most)?.getTime() ?? -span) + span));
}

/** Two who are the first at the same time: the second finds what the first has made. Null: not what it looks for. */
async function twice<T>(write: () => Promise<T>): Promise<T | null> {
  for (const _ of ['first', 'second']) {
    try {
      return await write();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  return null;
}
