import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { queueSessionUpdates } from '../messages/queueSessionUpdates.ts';
import type { LearningSessionDocument } from './model.ts';
import { versionFor } from './versionFor.ts';

/**
 * Every card about this session that stands in a chat is promised its new state, in the caller's transaction; with `only`
 * that member's alone, whose own answer nobody else's card shows. `notBefore`: what they show changes only then.
 */
export function updateSessionCards(
  ctx: SystemContext,
  session: LearningSessionDocument,
  only?: Types.ObjectId,
  notBefore?: Date,
): Promise<void> {
  return queueSessionUpdates(ctx, session._id, (personId) => versionFor(session, personId), only && [only], notBefore);
}
