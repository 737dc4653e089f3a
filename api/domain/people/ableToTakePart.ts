import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** So many ids at once stay far below what one query may weigh. */
const chunk = 20_000;

/**
 * Those of these people who can be given a partner at that instant: confirmed, still here, and not on a break then. Places
 * for requests of their own don't matter: a programme has places of its own. Reads ids only.
 */
export async function ableToTakePart(
  ctx: Pick<SystemContext, 'tenantId'>,
  personIds: readonly Types.ObjectId[],
  at: Date,
): Promise<Set<string>> {
  const able = new Set<string>();
  for (let from = 0; from < personIds.length; from += chunk) {
    const people = await Person.find(
      {
        _id: trusted({ $in: personIds.slice(from, from + chunk) }),
        tenantId: ctx.tenantId,
        confirmedAt: trusted({ $ne: null }),
        leftAt: null,
        $or: [{ pausedUntil: null }, { pausedUntil: trusted({ $lte: at }) }],
      },
      { _id: 1 },
    ).lean();
    for (const { _id } of people) able.add(_id.toString());
  }
  return able;
}
