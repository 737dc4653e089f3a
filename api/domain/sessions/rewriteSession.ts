import type { UpdateQuery } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { queueSessionUpdates } from '../messages/queueSessionUpdates.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { versionFor } from './versionFor.ts';

/**
 * Writes what all members see of a session, if it is still as `where` says, and promises their cards the new state; part of
 * the caller's transaction. Null: it is not, and nothing was written.
 */
export async function rewriteSession(
  ctx: SystemContext,
  where: Record<string, unknown>,
  set: NonNullable<UpdateQuery<LearningSessionDocument>['$set']>,
): Promise<LearningSessionDocument | null> {
  const session = await LearningSession.findOneAndUpdate(
    { ...where, tenantId: ctx.tenantId },
    { $set: set, $inc: { version: 1 } },
    { returnDocument: 'after' },
  );
  if (session) await queueSessionUpdates(ctx, session._id, (personId) => versionFor(session, personId));
  return session;
}
