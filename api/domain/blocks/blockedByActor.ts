import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { Block } from './model.ts';

/**
 * Whom the actor asked not to be matched with; never who asked so about the actor. What these people share with their name
 * is left out of what the actor is shown, which tells nobody anything.
 */
export async function blockedByActor(ctx: Context): Promise<ReadonlySet<string>> {
  const blocks = await Block.find(
    { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId) },
    { otherId: 1 },
  ).lean();
  return new Set(blocks.map(({ otherId }) => otherId.toString()));
}
