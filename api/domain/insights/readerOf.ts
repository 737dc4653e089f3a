import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { begunOf } from '../partnerships/begunOf.ts';
import { departmentsOf } from '../people/departmentsOf.ts';
import { programmesOf } from '../programmes/programmesOf.ts';
import type { InsightReader } from './policy.ts';

/** What decides which insights the actor may read, as it is now; three indexed queries, one after the other. */
export async function readerOf(ctx: Context): Promise<InsightReader> {
  const { personId } = ctx.actor;
  const departments = await departmentsOf(ctx, [new Types.ObjectId(personId)]);
  const programmeIds = new Set(await programmesOf(ctx, personId));
  const partnershipIds = new Set(await begunOf(ctx, personId));
  return { personId, department: departments.get(personId) ?? '', programmeIds, partnershipIds };
}
