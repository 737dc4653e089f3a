import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { Partnership, type PartnershipDocument } from './model.ts';

export type { PartnershipDocument } from './model.ts';

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

/** The other members from one member's side: whoever teaches the reader first, in a ring of three. */
export function otherMembers(partnership: PartnershipDocument, personId: string): Types.ObjectId[] {
  const teacher = partnership.exchange.find((one) => one.learnerId.toString() === personId)?.teacherId;
  return partnership.members
    .map((member) => member.personId)
    .filter((member) => member.toString() !== personId)
    .toSorted((a, b) => Number(teacher?.equals(b) ?? false) - Number(teacher?.equals(a) ?? false));
}
