import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { Partnership, type PartnershipDocument } from './model.ts';

/** Restricts every query and update to partnerships of the actor's tenant of which the actor is a member. */
export function mine(ctx: Context, id: string) {
  return {
    _id: new Types.ObjectId(id),
    tenantId: ctx.tenantId,
    'members.personId': new Types.ObjectId(ctx.actor.personId),
  };
}

/** The only way to a partnership by its id. Another's, another tenant's and none at all are the same `not_found`. */
export async function accessPartnership(ctx: Context, id: string): Promise<PartnershipDocument> {
  const partnership = await Partnership.findOne(mine(ctx, id));
  if (!partnership) throw new DomainError('not_found', 'partnershipNotFound');
  return partnership;
}

/** The other member of a pair, from one member's side. */
export function otherMember(partnership: PartnershipDocument, personId: string): Types.ObjectId {
  const other = partnership.members.find((member) => member.personId.toString() !== personId);
  if (!other) throw new DomainError('not_found', 'partnershipNotFound');
  return other.personId;
}
