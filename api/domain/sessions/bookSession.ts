import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { accessRunningPlan, myPlan, type Planned } from './access.ts';
import { checkStart } from './checkStart.ts';
import { closeSession } from './closeSession.ts';
import { getPlan } from './getPlan.ts';
import { LearningSession, MeetingPlan } from './model.ts';
import { movePlanned, type Move } from './movePlanned.ts';
import { planSession } from './planSession.ts';
import { resumeBefore } from './resumeBefore.ts';
import { tellOthers } from './tellOthers.ts';

interface Booking {
  id: string;
  startsAt: string;
  minutes?: number | undefined;
  purpose?: string | undefined;
}

/**
 * The next meeting of a partnership: books it, or moves the one that is booked, so there is never a second. The others are
 * told, all are reminded. A time inside a pause ends the pause; a length that is chosen stays the usual one. Booking twice,
 * or all at once, is booking once. Errors: `not_found`, `notActive`, and those of `checkStart`.
 */
export async function bookSession(ctx: Context, input: Booking): Promise<PartnershipPlan> {
  const { partnership } = await accessRunningPlan(ctx, input.id);
  const move = { ...input, startsAt: new Date(input.startsAt) };
  checkStart(ctx.now, move.startsAt, partnership);
  await inTransaction(async () => {
    const planned = await accessRunningPlan(ctx, input.id);
    await resumeBefore(ctx, planned, move.startsAt);
    await book(ctx, planned, move);
  });
  ctx.wakeDelivery();
  return getPlan(ctx, input);
}

async function book(ctx: Context, planned: Planned, move: Move): Promise<void> {
  const { partnership, plan } = planned;
  const open = { tenantId: ctx.tenantId, openKey: partnership.id };
  const begun = await LearningSession.findOne({ ...open, startsAt: trusted({ $lte: ctx.now }) });
  // Who plans the next one while they meet (or before the sweep has seen that they did) does not move this one.
  if (begun) await closeSession(ctx, planned, begun);
  const next = await LearningSession.findOne(open);
  if (next) {
    await movePlanned(ctx, next, move);
    if (move.minutes && move.minutes !== plan.minutes)
      await MeetingPlan.updateOne(myPlan(ctx, partnership.id), {
        $set: { minutes: move.minutes },
        $inc: { version: 1 },
      });
    return;
  }
  const bookedBy = new Types.ObjectId(ctx.actor.personId);
  const session = await planSession(ctx, planned, { ...move, bookedBy });
  await tellOthers(ctx, session, 'booked');
}
