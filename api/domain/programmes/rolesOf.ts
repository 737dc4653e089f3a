import type { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Enrolment } from './enrolmentModel.ts';

/** As what these people are, or were, in a programme, whether or not they take part now; who never joined is left out. */
export async function rolesOf(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
  personIds: readonly Types.ObjectId[],
): Promise<Map<string, EnrolmentRole>> {
  const rows = await Enrolment.find(
    { tenantId: ctx.tenantId, programmeId, personId: trusted({ $in: [...personIds] }) },
    { personId: 1, role: 1 },
  ).lean();
  return new Map(rows.map(({ personId, role }) => [personId.toString(), role]));
}
