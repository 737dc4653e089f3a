import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { departmentsOf } from '../people/departmentsOf.ts';
import { enrolledIds } from '../programmes/findProgrammes.ts';

export interface AskedPerson {
  personId: Types.ObjectId;
  department: string;
}

/** Everybody who is in the programme and still here, in the order of their ids, each with their department. */
export async function whoIsAsked(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
): Promise<AskedPerson[]> {
  const enrolled = await enrolledIds(ctx, programmeId);
  const departments = await departmentsOf(ctx, enrolled);
  return enrolled.flatMap((personId) => {
    const department = departments.get(personId.toString());
    return department === undefined ? [] : [{ personId, department }];
  });
}
