import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { SessionFeedback } from './model.ts';

/** A poll of sessions is over: of whom it counted stays known that they were counted, not in which poll. In the caller's transaction. */
export async function forgetPoll({ tenantId }: Pick<SystemContext, 'tenantId'>, pollId: Types.ObjectId): Promise<void> {
  await SessionFeedback.updateMany({ tenantId, pollId }, { $set: { pollId: null } });
}
