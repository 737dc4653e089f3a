import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { cancelSessionMessages } from '../messages/queueSessionUpdates.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { refreshDone } from './refreshDone.ts';
import { updateSessionCards } from './updateSessionCards.ts';

export interface CalledOff {
  off: LearningSessionDocument;
  /** Who never heard that there was one. */
  untold: Types.ObjectId[];
}

/**
 * A planned session falls away, in the caller's transaction: nobody is reminded of it any more, standing cards say so, also
 * where it was the next date. Null: it was not planned any more.
 */
export async function callOff(
  ctx: SystemContext,
  sessionId: Types.ObjectId,
  state: 'skipped' | 'cancelled',
): Promise<CalledOff | null> {
  const off = await LearningSession.findOneAndUpdate(
    { _id: sessionId, tenantId: ctx.tenantId, state: 'planned' },
    { $set: { state }, $unset: { openKey: true }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (!off) return null;
  const untold = await cancelSessionMessages(ctx, off._id);
  await updateSessionCards(ctx, off);
  await refreshDone(ctx, off);
  return { off, untold };
}
