import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { findUnavailable } from '../people/findUnavailable.ts';
import { Partnership } from './model.ts';
import { leaveRoundPairs } from './ofRound/leaveRoundPairs.ts';
import { settleImpossible } from './settleImpossible.ts';
import { wrapUp } from './wrapUp.ts';

const chunk = 1000;

/**
 * Nobody waits for somebody who has left or has no place any more: open requests close (those who asked read "not this
 * time"), and a leaver's partnerships are wrapped up. Also finishes what a process that was killed after an acceptance
 * left undone. Each step is a transaction of its own; running twice or in two processes does it once.
 */
export async function settleUnavailable(ctx: SystemContext): Promise<number> {
  const { left, full } = await findUnavailable(ctx);
  const leavers = await withState(ctx, left, { state: trusted({ $in: ['proposed', 'active'] }) });
  // A round's pair and 25 minutes take no personal place, so a full person may still answer them.
  const kind = trusted({ $ne: 'oneOff' });
  const tied = [...leavers, ...(await withState(ctx, full, { state: 'proposed', round: null, kind }))];
  for (const personId of tied) await settleImpossible(ctx, personId, { hasLeft: leavers.includes(personId) });
  for (const personId of leavers) {
    await leaveRoundPairs(ctx, personId);
    await endActive(ctx, personId);
  }
  if (tied.length > 0) ctx.wakeDelivery();
  return tied.length;
}

/** Those of the people who are members of a partnership in such a state. */
async function withState(
  ctx: SystemContext,
  people: readonly Types.ObjectId[],
  state: object,
): Promise<Types.ObjectId[]> {
  const found = new Map<string, Types.ObjectId>();
  for (let from = 0; from < people.length; from += chunk) {
    const some = people.slice(from, from + chunk);
    const filter = {
      tenantId: ctx.tenantId,
      'members.personId': trusted({ $in: [...some] }),
      ...state,
    };
    const hidden = { tenantId: ctx.tenantId, askerId: trusted({ $in: [...some] }), isRevealed: false };
    const tied = [
      ...(await Partnership.find(filter, { members: 1 }).lean()),
      ...(await Partnership.find(hidden, { members: 1 }).lean()),
    ];
    const members = new Set(tied.flatMap((one) => one.members.map((member) => member.personId.toString())));
    for (const id of some) if (members.has(id.toString())) found.set(id.toString(), id);
  }
  return [...found.values()];
}

async function endActive(ctx: SystemContext, personId: Types.ObjectId): Promise<void> {
  const active = await Partnership.find(
    { tenantId: ctx.tenantId, 'members.personId': personId, state: 'active' },
    { _id: 1 },
  ).lean();
  for (const { _id } of active) await inTransaction(() => wrapUp(ctx, _id, personId));
}
