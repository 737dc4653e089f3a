import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Block } from './model.ts';

/** So many ids at once stay far below what one query may weigh. */
const chunk = 20_000;

/**
 * Which of these people are not to be matched with each other, whoever of the two asked for it, each pair once and in the
 * order of its ids. For rounds only: what leaves them never tells this cause from another.
 */
export async function blocksAmong(
  ctx: Pick<SystemContext, 'tenantId'>,
  personIds: readonly (string | Types.ObjectId)[],
): Promise<[string, string][]> {
  const among = new Set(personIds.map((id) => id.toString()));
  const ids = [...among].map((id) => new Types.ObjectId(id));
  const pairs = new Set<string>();
  for (let from = 0; from < ids.length; from += chunk) {
    const blocks = await Block.find(
      { tenantId: ctx.tenantId, personId: trusted({ $in: ids.slice(from, from + chunk) }) },
      { personId: 1, otherId: 1 },
    ).lean();
    for (const { personId, otherId } of blocks)
      if (among.has(otherId.toString())) pairs.add([personId.toString(), otherId.toString()].toSorted().join(' '));
  }
  return [...pairs].toSorted().map((pair) => pair.split(' ') as [string, string]);
}
