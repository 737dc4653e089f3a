import { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Partnership } from '../model.ts';

/**
 * Has a round put these two together and told them so? Whatever became of the pair since, so that the answer gives away
 * nothing of it. Reads only.
 */
export async function wereToldOfEachOther(
  ctx: Pick<SystemContext, 'tenantId'>,
  roundId: Types.ObjectId,
  personIds: readonly [string, string],
): Promise<boolean> {
  const both = personIds.map((id) => new Types.ObjectId(id));
  const told = await Partnership.exists({
    tenantId: ctx.tenantId,
    'members.personId': trusted({ $all: both }),
    'round.roundId': roundId,
  });
  return told !== null;
}
