import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import { findPartnership } from '../partnerships/findPartnership.ts';
import { closeSession } from './closeSession.ts';
import { LearningSession, MeetingPlan } from './model.ts';
import { nudge } from './nudge.ts';

const batch = 200;
const page = { sort: { _id: 1 }, limit: batch } as const;

export interface SweptSessions {
  closed: number;
  nudged: number;
}

/**
 * What time does to meetings: a session whose time has passed asks how it was and the rhythm's next one is planned; two who
 * have not met for two cadences are asked, once, whether they go on; a one-off meeting ends by itself. Each row is claimed by
 * a conditional update in a transaction of its own, so running twice, or in two processes at once, does it once.
 */
export async function sweepSessions(ctx: SystemContext): Promise<SweptSessions> {
  const ended = { tenantId: ctx.tenantId, state: 'planned' as const, endsAt: trusted({ $lte: ctx.now }) };
  const due = { tenantId: ctx.tenantId, isOver: false, nudgeAt: trusted({ $lte: ctx.now }) };
  const swept = {
    closed: await eachDue(
      ctx,
      (beyond) => LearningSession.find({ ...ended, ...beyond }, { _id: 1 }, page).lean(),
      (id) => close(ctx, id),
    ),
    nudged: await eachDue(
      ctx,
      (beyond) => MeetingPlan.find({ ...due, ...beyond }, { _id: 1 }, page).lean(),
      (id) => nudge(ctx, id),
    ),
  };
  if (swept.closed + swept.nudged > 0) ctx.wakeDelivery();
  return swept;
}

interface Row {
  _id: Types.ObjectId;
}

/** Batch by batch in the order of their ids, each due row once, whatever becomes of those before it. */
async function eachDue(
  ctx: SystemContext,
  next: (beyond: object) => Promise<Row[]>,
  act: (id: Types.ObjectId) => Promise<boolean>,
): Promise<number> {
  let beyond = {};
  for (let done = 0; ;) {
    const rows = await next(beyond);
    for (const { _id } of rows) if (await attempt(ctx, _id, act)) done++;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return done;
    beyond = { _id: trusted({ $gt: last._id }) };
  }
}

/** A row that fails is left to the next sweep and holds up no other one. */
async function attempt(ctx: SystemContext, id: Types.ObjectId, act: (id: Types.ObjectId) => Promise<boolean>) {
  try {
    return await inTransaction(() => act(id));
  } catch (error) {
    if (isDatabaseDown(error)) throw error;
    ctx.log.error({ err: error, id: id.toString() }, 'a meeting could not be swept; the next sweep tries again');
    return false;
  }
}

async function close(ctx: SystemContext, id: Types.ObjectId): Promise<boolean> {
  const session = await LearningSession.findOne({ _id: id, tenantId: ctx.tenantId, state: 'planned' });
  if (!session) return false;
  const plan = await MeetingPlan.findOne({ tenantId: ctx.tenantId, partnershipId: session.partnershipId });
  const partnership = await findPartnership(ctx, session.partnershipId);
  if (!plan || !partnership) return false;
  return (await closeSession(ctx, { partnership, plan }, session)) !== null;
}
