import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** So many ids at once stay far below what one query may weigh. */
const chunk = 20_000;

/**
 * The manager of each of these people, of those managers, and so on for as many levels: personId -> managerId. Ends in a
 * cycle too. Reads ids only, a query a level (and 20,000 people).
 */
export async function managersAbove(
  ctx: Pick<SystemContext, 'tenantId'>,
  personIds: readonly Types.ObjectId[],
  levels: number,
): Promise<Map<string, string>> {
  const managers = new Map<string, string>();
  const seen = new Set(personIds.map((id) => id.toString()));
  let asked = [...personIds];
  for (let level = 1; level <= levels && asked.length > 0; level += 1) {
    const above: Types.ObjectId[] = [];
    for (let from = 0; from < asked.length; from += chunk) {
      const some = await Person.find(
        { _id: trusted({ $in: asked.slice(from, from + chunk) }), tenantId: ctx.tenantId },
        { managerId: 1 },
      ).lean();
      for (const { _id, managerId } of some) {
        if (!managerId) continue;
        managers.set(_id.toString(), managerId.toString());
        if (!seen.has(managerId.toString())) above.push(managerId);
        seen.add(managerId.toString());
      }
    }
    asked = above;
  }
  return managers;
}
