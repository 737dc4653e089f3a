import type { QueryFilter } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { MatchingRound, type RoundFields } from './model.ts';
import { tellStuck } from './tellStuck.ts';

/** So often is a matching begun before it counts as failed: what breaks every time will go on breaking. */
const mostAttempts = 5;
const firstPauseMs = 15_000;

/** When to begin again after so many attempts: what broke may need a moment, 15 s at first, then twice as long. Pure. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  return attempts >= mostAttempts ? null : new Date(now.getTime() + firstPauseMs * 2 ** (attempts - 1));
}

/** Of the matchings that anybody may take, those begun too often have failed, and their leads are told so, once. */
export async function giveUpMatching(ctx: SystemContext, free: QueryFilter<RoundFields>): Promise<void> {
  const hopeless = { ...free, 'request.attempts': trusted({ $gte: mostAttempts }) };
  const rounds = await MatchingRound.find(hopeless, { programmeId: 1, request: 1 }).lean();
  for (const { _id, programmeId, request } of rounds) {
    const leads = (await findProgrammes(ctx, [programmeId])).get(programmeId.toString())?.leadIds ?? [];
    await inTransaction(async () => {
      const failed = await MatchingRound.updateOne(
        { ...hopeless, _id, 'request.id': request?.id },
        { $set: { 'request.failedAt': ctx.now }, $inc: { version: 1 } },
      );
      if (failed.modifiedCount === 1 && request?.tellsLeads) await tellStuck(ctx, _id, leads, request.id.toString());
    });
    ctx.wakeDelivery();
  }
}
