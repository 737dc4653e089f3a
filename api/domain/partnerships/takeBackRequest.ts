import type { SystemContext } from '../context.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { Partnership, type PartnershipDocument } from './model.ts';

/**
 * Closes a request from its asker's side, in the caller's transaction: the pair is free again, what was promised about it
 * is cancelled, cards that stand are updated. Answers null when `filter` finds nothing.
 */
export async function takeBackRequest(ctx: SystemContext, filter: object): Promise<PartnershipDocument | null> {
  const closed = await Partnership.findOneAndUpdate(
    { ...filter, tenantId: ctx.tenantId },
    {
      $set: {
        state: 'expired',
        closedBecause: 'withdrawn',
        closedAt: ctx.now,
        revealAt: null,
        isRevealed: true,
        remindAt: null,
        declineLine: '',
      },
      $unset: { openKey: true },
      $inc: { version: 1, askerVersion: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!closed) return null;
  await cancelMessages(ctx, closed._id, ['proposal', 'proposalReminder', 'notInstalled', 'notThisTime']);
  await queueCardUpdates(ctx, closed);
  return closed;
}
