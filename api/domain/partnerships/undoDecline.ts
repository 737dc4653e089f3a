import type { PartnershipView } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { cancelMessages, restoreProposal } from '../messages/cancelMessages.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { accessPartnership, mine } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership, type PartnershipDocument } from './model.ts';
import { undoRoundDecline } from './ofRound/undoRoundDecline.ts';
import { isAsker, mayUndoDecline } from './policy.ts';
import { remindAfterMs } from './deadlines.ts';

/**
 * Takes a no back as long as the asker has not been told; the request is open again until its day. Safe to repeat.
 * Errors: `notYoursToAnswer`, `tooLateToUndo`.
 */
export async function undoDecline(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  // Before anything else, so that the asker can't find out whether there was a no.
  if (isAsker(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'notYoursToAnswer');
  if (partnership.round) await undoRoundDecline(ctx, partnership);
  else if (partnership.state !== 'proposed') {
    if (!mayUndoDecline(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'tooLateToUndo');
    await inTransaction(() => reopen(ctx, partnership));
    ctx.wakeDelivery();
  }
  return getPartnership(ctx, input);
}

async function reopen(ctx: Context, partnership: PartnershipDocument): Promise<void> {
  const { id } = partnership;
  const reopened = await Partnership.findOneAndUpdate(
    { ...mine(ctx, id), state: 'declined', isRevealed: false },
    {
      $set: {
        state: 'proposed',
        closedBecause: null,
        closedAt: null,
        revealAt: null,
        isRevealed: true,
        declineLine: '',
        // The reminder was dropped with the no; one that went out already is not sent again.
        remindAt: new Date(partnership.proposedAt.getTime() + remindAfterMs),
      },
      $inc: { version: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!reopened) {
    const now = await accessPartnership(ctx, id);
    if (now.state !== 'proposed') throw new DomainError('conflict', 'tooLateToUndo');
    return;
  }
  await cancelMessages(ctx, reopened._id, ['notThisTime']);
  await restoreProposal(ctx, reopened._id);
  await queueCardUpdates(ctx, reopened);
  await recordAudit(ctx, { action: 'partnership.declineUndone', subject: id });
}
