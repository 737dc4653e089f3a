import { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { Context, SystemContext } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { DomainError } from '../../errors.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { accessPartnership } from '../access.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { isHiddenFrom, mayUndoDecline, saidNo } from '../policy.ts';

/**
 * "Not for me" to a round's pair. The others go on reading "proposed" until the round has somebody new for them, or the
 * day ends; until then it can be taken back. Saying it twice is saying it once. Error: `requestClosed`.
 */
export async function declineRoundPair(ctx: Context, partnership: PartnershipDocument): Promise<void> {
  const me = ctx.actor.personId;
  if (saidNo(partnership, me)) return;
  // Whoever may not know that it is over gets the same quiet answer as if the pair were open: it will be settled anyway.
  if (isHiddenFrom(partnership, me)) return;
  const closed = await inTransaction(() => closeFor(ctx, partnership._id, new Types.ObjectId(me)));
  if (!closed) {
    const now = await accessPartnership(ctx, partnership.id);
    if (!saidNo(now, me) && !isHiddenFrom(now, me)) throw new DomainError('conflict', 'requestClosed');
  }
  ctx.wakeDelivery();
}

/** Closes an open pair of a round on behalf of one member, in the caller's transaction. False: it was not open any more. */
export async function closeFor(ctx: SystemContext, id: Types.ObjectId, personId: Types.ObjectId): Promise<boolean> {
  const closed = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: 'proposed', round: trusted({ $ne: null }), 'members.personId': personId },
    {
      $set: {
        state: 'declined',
        closedBecause: 'declined',
        closedAt: ctx.now,
        declinedBy: personId,
        isRevealed: false,
      },
      $inc: { version: 1, 'members.$.changes': 1 },
    },
    { returnDocument: 'after' },
  );
  if (!closed) return false;
  await queueCardUpdates(ctx, closed);
  await recordAudit(ctx, { action: 'partnership.declined', subject: closed.id, detail: { door: ctx.door } });
  return true;
}

/** Takes "not for me" back as long as nobody new was found. Safe to repeat. Error: `tooLateToUndo`. */
export async function undoRoundDecline(ctx: Context, partnership: PartnershipDocument): Promise<void> {
  const me = ctx.actor.personId;
  if (partnership.state === 'proposed' || isHiddenFrom(partnership, me)) return;
  if (!mayUndoDecline(partnership, me)) throw new DomainError('conflict', 'tooLateToUndo');
  await inTransaction(() => reopen(ctx, partnership, new Types.ObjectId(me)));
  ctx.wakeDelivery();
}

async function reopen(ctx: Context, partnership: PartnershipDocument, me: Types.ObjectId): Promise<void> {
  const reopened = await Partnership.findOneAndUpdate(
    {
      _id: partnership._id,
      tenantId: ctx.tenantId,
      state: 'declined',
      isRevealed: false,
      declinedBy: me,
      answerBy: trusted({ $gt: ctx.now }),
      'members.personId': me,
    },
    {
      $set: { state: 'proposed', closedBecause: null, closedAt: null, declinedBy: null, isRevealed: true },
      $inc: { version: 1, 'members.$.changes': 1 },
    },
    { returnDocument: 'after' },
  );
  if (!reopened) {
    const now = await accessPartnership(ctx, partnership.id);
    if (now.state !== 'proposed') throw new DomainError('conflict', 'tooLateToUndo');
    return;
  }
  await queueCardUpdates(ctx, reopened);
  await recordAudit(ctx, { action: 'partnership.declineUndone', subject: reopened.id });
}
