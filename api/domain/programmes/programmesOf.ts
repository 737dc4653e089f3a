import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Enrolment } from './enrolmentModel.ts';
import { ledBy } from './ledBy.ts';

/** Programmes in which somebody takes part, or which they lead; in no order. Who left a programme is out of it at once. */
export async function programmesOf(ctx: Pick<SystemContext, 'tenantId'>, personId: string): Promise<string[]> {
  // One after the other: inside a transaction operations must not start together.
  const enrolled = await Enrolment.find(
    { tenantId: ctx.tenantId, personId: new Types.ObjectId(personId), state: 'enrolled' },
    { programmeId: 1 },
  ).lean();
  const led = await ledBy(ctx, personId);
  return [...new Set([...enrolled.map(({ programmeId }) => programmeId), ...led].map(String))];
}
