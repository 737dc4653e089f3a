import { Types } from 'mongoose';
import type { BlockList } from '../../contracts/blocks.ts';
import type { Context } from '../context.ts';
import { listBlocks } from './listBlocks.ts';
import { Block } from './model.ts';

/** Takes "Don't match me with" back, for whoever it was and whatever became of them. Safe to repeat. */
export async function unblockPerson(ctx: Context, { id }: { id: string }): Promise<BlockList> {
  await Block.deleteOne({
    tenantId: ctx.tenantId,
    personId: new Types.ObjectId(ctx.actor.personId),
    otherId: new Types.ObjectId(id),
  });
  return listBlocks(ctx);
}
