import { Types } from 'mongoose';
import type { BlockList } from '../../contracts/blocks.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { closeBetween } from '../partnerships/closeBetween.ts';
import { accessPerson } from '../people/access.ts';
import { listBlocks } from './listBlocks.ts';
import { Block } from './model.ts';

/**
 * "Don't match me with": from now on no search, request or round brings the two together. What is open between them closes
 * as it would for any other cause; an active partnership stays, since both can wrap it up. Nobody is told, and there is no
 * audit entry: who blocked whom is nobody's business. Safe to repeat. Errors: `notWithYourself`, `personNotFound`.
 */
export async function blockPerson(ctx: Context, { id }: { id: string }): Promise<BlockList> {
  if (id === ctx.actor.personId) throw new DomainError('invalid', 'notWithYourself');
  const other = await accessPerson(ctx, id);
  await inTransaction(async () => {
    await Block.updateOne(
      { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId), otherId: other._id },
      { $setOnInsert: { createdAt: ctx.now } },
      { upsert: true },
    );
    await closeBetween(ctx, other._id);
  });
  // Once more for a request that was written at the same moment; one written later sees the block by itself.
  await inTransaction(() => closeBetween(ctx, other._id));
  ctx.wakeDelivery();
  return listBlocks(ctx);
}
