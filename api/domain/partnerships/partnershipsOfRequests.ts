import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';

/** Who is in these partnerships, and from which programme: beside a request that names the actor, never to answer a door. */
export async function partnershipsOfRequests(
  ctx: Pick<SystemContext, 'tenantId'>,
  ids: readonly Types.ObjectId[],
): Promise<ReadonlyMap<string, { memberIds: string[]; programmeName: string }>> {
  const pairs = await Partnership.find(
    { _id: trusted({ $in: [...ids] }), tenantId: ctx.tenantId },
    { members: 1, round: 1 },
  ).lean();
  return new Map(
    pairs.map(({ _id, members, round }) => [
      _id.toString(),
      { memberIds: members.map(({ personId }) => personId.toString()), programmeName: round?.programmeName ?? '' },
    ]),
  );
}
