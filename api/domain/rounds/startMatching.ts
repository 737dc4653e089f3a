import { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Actor, SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { freeze } from './freeze.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

export type Started = 'started' | 'tooFewPeople' | 'overtaken';

interface Wish {
  /** What a lead keeps together and apart; as they are where nothing is given. */
  locked?: readonly string[];
  forbidden?: readonly string[];
  /** Tell the leads when it is done: not after a change that they are watching. */
  tellsLeads: boolean;
}

/** Two are the fewest that can be a pair. */
const fewest = 2;

/**
 * Orders one matching: freezes who takes part unless they are frozen already, drops the result before, and leaves the work
 * to whoever takes the lease. One conditional update on the version that was read, so two at once are one order.
 */
export async function startMatching(
  ctx: SystemContext & { actor?: Actor },
  round: LightRound,
  { locked, forbidden, tellsLeads }: Wish,
): Promise<Started> {
  const isOpen = round.state === 'open';
  const frozen = isOpen ? await freeze(ctx, round) : null;
  if ((frozen?.count ?? round.frozen?.count ?? 0) < fewest) return 'tooFewPeople';
  const order = { id: new Types.ObjectId(), at: ctx.now, by: ctx.actor?.personId ?? null, tellsLeads };
  const started = await inTransaction(async () => {
    const { modifiedCount } = await MatchingRound.updateOne(
      { _id: round._id, tenantId: ctx.tenantId, state: round.state, version: round.version },
      {
        $set: {
          state: 'matching',
          ...(frozen && { frozen }),
          ...(locked && { locked }),
          ...(forbidden && { forbidden }),
          request: order,
          result: null,
        },
        $inc: { version: 1 },
      },
    );
    if (modifiedCount === 0) return false;
    await recordAudit(ctx, {
      action: 'round.matchingStarted',
      subject: round._id.toString(),
      detail: { people: frozen?.count ?? round.frozen?.count ?? 0 },
    });
    return true;
  });
  if (started) ctx.wakeRounds?.();
  return started ? 'started' : 'overtaken';
}
