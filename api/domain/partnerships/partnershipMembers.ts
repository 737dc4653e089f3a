import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';

export interface PartnershipMembers {
  isActive: boolean;
  personIds: readonly string[];
}

/** Who is in these partnerships, by id, in one query; for what the actor shares with them. An unknown id is left out. */
export async function partnershipMembers(
  { tenantId }: Pick<SystemContext, 'tenantId'>,
  ids: Iterable<string>,
): Promise<Map<string, PartnershipMembers>> {
  const wanted = [...new Set(ids)].map((id) => new Types.ObjectId(id));
  if (wanted.length === 0) return new Map();
  const found = await Partnership.find({ _id: trusted({ $in: wanted }), tenantId }, { members: 1, state: 1 }).lean();
  return new Map(
    found.map(({ _id, state, members }) => [
      _id.toString(),
      { isActive: state === 'active', personIds: members.map(({ personId }) => personId.toString()) },
    ]),
  );
}
