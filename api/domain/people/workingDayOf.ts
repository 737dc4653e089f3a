import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { WorkingDay } from '../time.ts';
import { Person } from './model.ts';

/** When this person's working days begin. */
export async function workingDayOf(ctx: SystemContext, personId: Types.ObjectId): Promise<WorkingDay> {
  const person = await Person.findOne({ _id: personId, tenantId: ctx.tenantId }, { timeZone: 1, workingHours: 1 });
  if (!person) throw new DomainError('not_found', 'personNotFound');
  return person;
}
