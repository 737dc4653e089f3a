import type { RoundView } from '../../contracts/rounds.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { getRound } from './getRound.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import { groupKey } from './pairs.ts';
import type { StoredResult } from './readResult.ts';
import { startMatching } from './startMatching.ts';

export interface Constraints {
  locked?: readonly string[];
  forbidden?: readonly string[];
  /** The result breaks them, so the round is matched again; otherwise the result stands. */
  isMatchedAgain?: boolean;
}

/**
 * Writes what a lead keeps together and apart, by a conditional update on the version that was read. Error: `roundChanged`
 * when another lead was faster.
 */
export async function changeConstraints(
  ctx: Context,
  round: LightRound,
  { locked = round.locked, forbidden = round.forbidden, isMatchedAgain = false }: Constraints,
): Promise<RoundView> {
  const isSame = locked.join() === round.locked.join() && forbidden.join() === round.forbidden.join();
  if (!isSame || isMatchedAgain) {
    const isChanged = isMatchedAgain
      ? (await startMatching(ctx, round, { locked, forbidden, tellsLeads: false })) === 'started'
      : await keepConstraints(ctx, round, { locked, forbidden });
    if (!isChanged) throw new DomainError('conflict', 'roundChanged');
  }
  return getRound(ctx, { id: round._id.toString() });
}

async function keepConstraints(
  ctx: Context,
  round: LightRound,
  constraints: { locked: readonly string[]; forbidden: readonly string[] },
): Promise<boolean> {
  return inTransaction(async () => {
    const changed = await MatchingRound.updateOne(
      { _id: round._id, tenantId: ctx.tenantId, state: 'matching', version: round.version },
      { $set: constraints, $inc: { version: 1 } },
    );
    if (changed.modifiedCount === 1)
      await recordAudit(ctx, { action: 'round.constrained', subject: round._id.toString() });
    return changed.modifiedCount === 1;
  });
}

/** Are exactly these one group of the result, or two of them within one? */
export function isTogether(result: StoredResult, members: readonly string[]): boolean {
  const key = groupKey(members);
  return result.groups().some((group) => groupKey(group.members) === key || isWithin(members, group.members));
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((id) => all.includes(id));
