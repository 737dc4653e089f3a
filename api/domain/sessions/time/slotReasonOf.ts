import type { ProposedSlot } from '../../../contracts/slots.ts';
import type { Burden } from './burden.ts';

/** More of an edge than this is called early or late; two who carry half of it each meet in the middle. */
const noticeable = 0.5;

/**
 * Why a time is fair, in one fact: whose day it lies at the edge of, and whether that is their turn because others have
 * carried more so far. The reader is the first member. Pure.
 */
export function slotReasonOf(
  members: readonly { id: string }[],
  burdens: readonly Burden[],
  carried: readonly number[],
): Pick<ProposedSlot, 'reason' | 'aboutId'> {
  const edges = members
    .map(({ id }, at) => ({ id, at, ...(burdens[at] ?? { early: 0, late: 0 }), carried: carried[at] ?? 0 }))
    .filter(({ early, late }) => Math.max(early, late) > noticeable)
    .toSorted((a, b) => a.carried - b.carried || Math.max(b.early, b.late) - Math.max(a.early, a.late) || a.at - b.at);
  const [first] = edges;
  if (!first) return { reason: 'middle', aboutId: null };
  const isTurn = carried.some((other, at) => at !== first.at && other > first.carried);
  const isMe = first.at === 0;
  const when = first.early >= first.late ? 'Early' : 'Late';
  const aboutId = isMe ? null : first.id;
  if (isTurn) return { reason: isMe ? `yourTurn${when}` : `theirTurn${when}`, aboutId };
  return { reason: isMe ? edge(when, 'You') : edge(when, 'Them'), aboutId };
}

const edge = (when: 'Early' | 'Late', whom: 'You' | 'Them') =>
  when === 'Early' ? (`earlyFor${whom}` as const) : (`lateFor${whom}` as const);
