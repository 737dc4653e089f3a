import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { closeRequest } from './closeRequest.ts';
import type { PartnershipDocument } from './model.ts';
import { isAsker } from './policy.ts';
import { takeBackRequest } from './takeBackRequest.ts';

/**
 * Closes one open request that can't become a partnership because of this member, in the caller's transaction: taken back
 * where they asked; where they were asked, the asker reads "not this time" as after any other cause.
 */
export async function settleRequest(
  ctx: SystemContext,
  request: PartnershipDocument,
  personId: Types.ObjectId,
): Promise<void> {
  const closed = isAsker(request, personId.toString())
    ? ((await takeBackRequest(ctx, { _id: request._id, state: 'proposed' })) ??
      (await takeBackRequest(ctx, { _id: request._id, isRevealed: false })))
    : await closeRequest(ctx, request._id, 'unavailable');
  if (closed) await recordAudit(ctx, { action: 'partnership.settled', subject: request.id });
}
