import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Message } from './model.ts';

/** Did a message about this line or call for help come to nothing, so that Pairwise does not reach its receiver? Reads only. */
export async function couldNotBeTold({ tenantId }: SystemContext, feedbackId: Types.ObjectId): Promise<boolean> {
  const lost = trusted({ $in: ['failed', 'blocked', 'expired', 'waiting_for_install'] });
  return (await Message.exists({ tenantId, feedbackId, state: lost })) !== null;
}
