import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** Who can't take on a partnership, by what stands in their row: those who left, those without a free place. */
export async function findUnavailable(ctx: SystemContext): Promise<{ left: Types.ObjectId[]; full: Types.ObjectId[] }> {
  const { tenantId } = ctx;
  const left = await Person.find({ tenantId, leftAt: trusted({ $ne: null }) }, { _id: 1 }).lean();
  const full = await Person.find(
    { tenantId, freePlaces: trusted({ $lte: 0 }), leftAt: null, confirmedAt: trusted({ $ne: null }) },
    { _id: 1 },
  ).lean();
  return { left: left.map((person) => person._id), full: full.map((person) => person._id) };
}
