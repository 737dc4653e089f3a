import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { workingDayOf } from '../people/workingDayOf.ts';
import { nextWorkingMorning } from '../time.ts';
import { Partnership, type PartnershipDocument } from './model.ts';

const closedState = { declined: 'declined', expired: 'expired', unavailable: 'expired' } as const;

/**
 * Closes an open request that will not become a partnership, in the caller's transaction. The asker goes on reading
 * "proposed" and hears the same sentence, whatever the cause, in the morning of a working day; until then the pair
 * counts as open. Answers null when the request was no longer open.
 */
export async function closeRequest(
  ctx: SystemContext,
  id: Types.ObjectId,
  because: keyof typeof closedState,
  line = '',
): Promise<PartnershipDocument | null> {
  const open = await Partnership.findOne({ _id: id, tenantId: ctx.tenantId, state: 'proposed' });
  if (!open?.askerId) return null;
  const asker = await workingDayOf(ctx, open.askerId);
  const revealAt = nextWorkingMorning(ctx.now, asker);
  const closed = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: 'proposed', ...(because === 'expired' && isOverdue(ctx.now)) },
    {
      $set: {
        state: closedState[because],
        closedBecause: because,
        closedAt: ctx.now,
        revealAt,
        isRevealed: false,
        remindAt: null,
        declineLine: line,
      },
      $inc: { version: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!closed) return null;
  await cancelMessages(ctx, id, ['proposal', 'proposalReminder', 'notInstalled']);
  await queueMessage(ctx, {
    personId: open.askerId,
    kind: 'notThisTime',
    dedupeKey: `notThisTime:${id.toString()}:${closed.version}`,
    partnershipId: id,
    dueAt: revealAt,
  });
  await queueCardUpdates(ctx, closed);
  return closed;
}

const isOverdue = (now: Date) => ({ answerBy: trusted({ $lte: now }) });
