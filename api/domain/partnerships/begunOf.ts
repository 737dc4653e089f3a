import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';

/** Partnerships that somebody is in, or was in until they ended: what was shared in one stays with both. In no order. */
export async function begunOf(ctx: Pick<SystemContext, 'tenantId'>, personId: string): Promise<string[]> {
  const begun = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': new Types.ObjectId(personId),
      state: trusted({ $in: ['active', 'ended'] }),
    },
    { _id: 1 },
  ).lean();
  return begun.map(({ _id }) => _id.toString());
}
