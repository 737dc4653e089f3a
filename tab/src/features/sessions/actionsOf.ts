import type { ActionItem } from '../../../../api/contracts/sessions.ts';

const MOST_OF_OTHERS = 2;

/**
 * What the reader wanted to try and has not answered, and the last of what others wanted to. `before`: only what was
 * written before that moment, as a meeting asks about the time up to it.
 */
export function triedSince(actions: readonly ActionItem[], myId: string, before?: string) {
  const earlier = actions.filter(({ createdAt }) => before === undefined || createdAt < before);
  const mine = earlier.filter(({ personId, state }) => personId === myId && state === 'open');
  const theirs = earlier.filter(({ personId, state }) => personId !== myId && state !== 'dropped');
  return { mine, theirs: theirs.slice(-MOST_OF_OTHERS) };
}

/** What was written from that moment on, of everybody: it is asked about next time. */
export function untilNext(actions: readonly ActionItem[], from: string): ActionItem[] {
  return actions.filter(({ createdAt, state }) => createdAt >= from && state === 'open');
}
