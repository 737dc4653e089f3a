import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/**
 * Whom no round can count on at that instant: those who have left the company and those on a break then, as ids; of a few
 * people only with `among`. They are few, so asking for them is cheaper than asking about everybody. Reads ids only.
 */
export async function awayOrGone(
  ctx: Pick<SystemContext, 'tenantId'>,
  at: Date,
  among?: readonly Types.ObjectId[],
): Promise<ReadonlySet<string>> {
  const company = { tenantId: ctx.tenantId, ...(among && { _id: trusted({ $in: [...among] }) }) };
  const gone = await Person.find({ ...company, leftAt: trusted({ $ne: null }) }, { _id: 1 }).lean();
  const away = await Person.find({ ...company, pausedUntil: trusted({ $gt: at }) }, { _id: 1 }).lean();
  return new Set([...gone, ...away].map(({ _id }) => _id.toString()));
}
