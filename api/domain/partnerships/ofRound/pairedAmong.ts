import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Partnership } from '../model.ts';

/** Who of these people has a partner in this round, answered or not yet. Reads only. */
export async function pairedAmong(
  ctx: Pick<SystemContext, 'tenantId'>,
  roundId: Types.ObjectId,
  personIds: readonly Types.ObjectId[],
): Promise<Set<string>> {
  const pairs = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'members.personId': trusted({ $in: [...personIds] }),
      state: trusted({ $in: ['proposed', 'active'] }),
      'round.roundId': roundId,
    },
    { members: 1 },
  ).lean();
  return new Set(pairs.flatMap(({ members }) => members.map(({ personId }) => personId.toString())));
}
