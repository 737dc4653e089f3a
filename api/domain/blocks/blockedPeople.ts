import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { Block } from './model.ts';

/**
 * Everybody the actor is not to be matched with, whoever of the two asked for it: for matching only, never to answer a
 * door, because the actor may not learn who asked for what.
 */
export async function blockedPeople(ctx: Context): Promise<ReadonlySet<string>> {
  const { tenantId } = ctx;
  const me = new Types.ObjectId(ctx.actor.personId);
  // One after the other: inside a transaction operations must not start together.
  const mine = await Block.find({ tenantId, personId: me }, { otherId: 1 }).lean();
  const theirs = await Block.find({ tenantId, otherId: me }, { personId: 1 }).lean();
  return new Set([...mine.map(({ otherId }) => otherId), ...theirs.map(({ personId }) => personId)].map(String));
}
