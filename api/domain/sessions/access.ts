import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, type PartnershipDocument } from '../partnerships/access.ts';
import { findPartnership } from '../partnerships/findPartnership.ts';
import { beginPlan } from './beginPlan.ts';
import { endPlan } from './endPlan.ts';
import { LearningSession, MeetingPlan, type LearningSessionDocument, type MeetingPlanDocument } from './model.ts';

/** A plan with the partnership whose it is. */
export interface Planned {
  partnership: PartnershipDocument;
  plan: MeetingPlanDocument;
}

/** Restricts every query and update to sessions of the actor's tenant of which the actor is a member. */
export function mySession(ctx: Context, id: string | Types.ObjectId) {
  return {
    _id: new Types.ObjectId(id),
    tenantId: ctx.tenantId,
    'members.personId': new Types.ObjectId(ctx.actor.personId),
  };
}

/** The same for the plan of one partnership, as long as it may be changed. */
export function myPlan(ctx: Context, partnershipId: string | Types.ObjectId) {
  return {
    tenantId: ctx.tenantId,
    partnershipId: new Types.ObjectId(partnershipId),
    'members.personId': new Types.ObjectId(ctx.actor.personId),
    isOver: false,
  };
}

/**
 * The only way to a session by its id: for its members, and for nobody who leads, manages or administrates. Another's,
 * another tenant's and none at all are the same `not_found`.
 */
export async function accessSession(ctx: Context, id: string): Promise<LearningSessionDocument> {
  const session = await LearningSession.findOne(mySession(ctx, id));
  if (!session) throw new DomainError('not_found', 'sessionNotFound');
  return session;
}

/**
 * The only way to what the members of a partnership planned. There is a plan as soon as the partnership is active (older
 * ones get theirs here) and it stays readable after the end. Errors: `not_found`, `notActive` before the beginning.
 */
export async function accessPlan(ctx: Context, partnershipId: string): Promise<Planned> {
  const partnership = await accessPartnership(ctx, partnershipId);
  const plan = await findPlan(ctx, partnership);
  if (plan && (plan.isOver || partnership.state !== 'ended')) return { partnership, plan };
  // It began in the very moment in which the partnership ended.
  if (plan) await endPlan(ctx, partnership._id);
  const ended = plan && (await findPlan(ctx, partnership));
  if (ended) return { partnership, plan: ended };
  if (partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
  const begun = await beginPlan(ctx, partnership);
  // Whoever ended it meanwhile saw no plan that could end with it.
  const now = await findPartnership(ctx, partnership._id);
  if (now?.state === 'active') return { partnership, plan: begun };
  await endPlan(ctx, partnership._id);
  throw new DomainError('conflict', 'notActive');
}

const findPlan = (ctx: Context, { _id }: PartnershipDocument): Promise<MeetingPlanDocument | null> =>
  MeetingPlan.findOne({ tenantId: ctx.tenantId, partnershipId: _id });

/** The same for whoever wants to change something: `notActive` once the partnership has ended. */
export async function accessRunningPlan(ctx: Context, partnershipId: string): Promise<Planned> {
  const planned = await accessPlan(ctx, partnershipId);
  if (planned.plan.isOver || planned.partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
  return planned;
}
