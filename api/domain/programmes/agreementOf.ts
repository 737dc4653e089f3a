import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Programme } from './model.ts';

/** The words a programme gives its pairs to agree on before they first meet; empty: the usual four lines. Reads only. */
export async function agreementOf(ctx: SystemContext, programmeId: Types.ObjectId): Promise<string[]> {
  const programme = await Programme.findOne({ _id: programmeId, tenantId: ctx.tenantId }, { agreement: 1 });
  return [...(programme?.agreement ?? [])];
}
