import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Programme } from './model.ts';

/** The programmes that name this person as a lead, whatever their state. What administrators may do is another thing. */
export async function ledBy(ctx: Pick<SystemContext, 'tenantId'>, personId: string): Promise<Types.ObjectId[]> {
  const led = await Programme.find(
    { tenantId: ctx.tenantId, leadIds: new Types.ObjectId(personId) },
    { _id: 1 },
  ).lean();
  return led.map(({ _id }) => _id);
}
