import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import { findPartnership } from '../partnerships/findPartnership.ts';
import { closeSession } from './closeSession.ts';
import { LearningSession, MeetingPlan } from './model.ts';
import { nudge } from './nudge.ts';

const batch = 200;

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
  const ended = { state: 'planned' as const, endsAt: trusted({ $lte: ctx.now }) };
  const due = { isOver: false, nudgeAt: trusted({ $lte: ctx.now }) };
  const swept = {
    closed: await eachDue(
      ctx,
      () =>
        LearningSession.find({ tenantId: ctx.tenantId, ...ended }, { _id: 1 })
          .limit(batch)
          .lean(),
      (id) => close(ctx, id),
    ),
    nudged: await eachDue(
      ctx,
      () =>
        MeetingPlan.find({ tenantId: ctx.tenantId, ...due }, { _id: 1 })
          .limit(batch)
          .lean(),
      (id) => nudge(ctx, id),
    ),
  };
  if (swept.closed + swept.nudged > 0) ctx.wakeDelivery();
  return swept;
}

/** Batch by batch, until nothing is due or nothing changes. */
async function eachDue(
  ctx: SystemContext,
  next: () => Promise<{ _id: Types.ObjectId }[]>,
  act: (id: Types.ObjectId) => Promise<boolean>,
): Promise<number> {
  for (let total = 0; ;) {
    let done = 0;
    for (const { _id } of await next()) if (await attempt(ctx, _id, act)) done++;
    total += done;
    if (done < batch) return total;
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
