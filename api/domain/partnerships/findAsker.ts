import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Partnership } from './model.ts';

/** Who asked, while the request is open; null afterwards. */
export async function findAsker(
  ctx: Pick<SystemContext, 'tenantId'>,
  partnershipId: Types.ObjectId,
): Promise<Types.ObjectId | null> {
  const open = await Partnership.findOne(
    { _id: partnershipId, tenantId: ctx.tenantId, state: 'proposed' },
    { askerId: 1 },
  );
  return open?.askerId ?? null;
}
