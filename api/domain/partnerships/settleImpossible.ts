import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { closeRequest } from './closeRequest.ts';
import { Partnership, type PartnershipDocument } from './model.ts';
import { isAsker } from './policy.ts';
import { takeBackRequest } from './takeBackRequest.ts';

/**
 * This person has no place left (or has gone): every request still open to or from them is closed, each in a transaction
 * of its own. Those who asked read "not this time" on their next working morning; those who were asked see it closed.
 * Not part of the acceptance that made it so, which stays short; what a killed process leaves, `settleUnavailable` finds.
 */
export async function settleImpossible(ctx: SystemContext, personId: Types.ObjectId): Promise<void> {
  const theirs = { tenantId: ctx.tenantId, 'members.personId': personId };
  const open = await Partnership.find({ ...theirs, state: 'proposed', round: null });
  // Answered and not told yet is open to the asker: it has to go with the others, or staying would tell.
  const hidden = await Partnership.find({ ...theirs, askerId: personId, isRevealed: false });
  for (const request of [...open, ...hidden]) await inTransaction(() => settle(ctx, request, personId));
}

async function settle(ctx: SystemContext, request: PartnershipDocument, personId: Types.ObjectId): Promise<void> {
  const closed = isAsker(request, personId.toString())
    ? ((await takeBackRequest(ctx, { _id: request._id, state: 'proposed' })) ??
      (await takeBackRequest(ctx, { _id: request._id, isRevealed: false })))
    : await closeRequest(ctx, request._id, 'unavailable');
  if (closed) await recordAudit(ctx, { action: 'partnership.settled', subject: request.id });
}
