import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { Partnership, type PartnershipDocument } from './model.ts';

/** A partnership of the tenant by its id: for sweeps, never to answer a door. */
export const findPartnership = (
  ctx: Pick<SystemContext, 'tenantId'>,
  id: Types.ObjectId,
): Promise<PartnershipDocument | null> => Partnership.findOne({ _id: id, tenantId: ctx.tenantId });
