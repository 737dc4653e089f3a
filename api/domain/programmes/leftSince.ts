import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Enrolment } from './enrolmentModel.ts';

/** Who has left a programme since then, and not come back. Reads only. */
export async function leftSince(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
  since: Date,
): Promise<Types.ObjectId[]> {
  const left = await Enrolment.find(
    { tenantId: ctx.tenantId, programmeId, state: 'left', leftAt: trusted({ $gte: since }) },
    { personId: 1 },
  ).lean();
  return left.map(({ personId }) => personId);
}
