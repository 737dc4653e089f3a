import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Block } from './model.ts';

/** Who said of whom, since then, "don't match me with". For rounds only, as `blocksAmong`. Reads only. */
export function blocksSince(
  ctx: Pick<SystemContext, 'tenantId'>,
  since: Date,
): Promise<{ personId: Types.ObjectId; otherId: Types.ObjectId }[]> {
  return Block.find(
    { tenantId: ctx.tenantId, createdAt: trusted({ $gte: since }) },
    { _id: 0, personId: 1, otherId: 1 },
  ).lean();
}
