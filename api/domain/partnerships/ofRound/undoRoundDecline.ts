import { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { Context } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { DomainError } from '../../errors.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { accessPartnership } from '../access.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { isHiddenFrom, mayUndoDecline } from '../policy.ts';

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
      declinedBy: [me],
      goneBy: trusted({ $ne: me }),
      answerBy: trusted({ $gt: ctx.now }),
      'members.personId': me,
    },
    {
      $set: { state: 'proposed', closedBecause: null, closedAt: null, declinedBy: [], isRevealed: true },
      $inc: { version: 1, 'members.$.changes': 1 },
    },
    { returnDocument: 'after' },
  );
  if (!reopened) return takeOwnNoBack(ctx, partnership, me);
  await queueCardUpdates(ctx, reopened);
  await recordAudit(ctx, { action: 'partnership.declineUndone', subject: reopened.id });
}

/** Somebody else said no as well: theirs stands, and whoever takes their own back reads an open pair again. */
async function takeOwnNoBack(ctx: Context, { _id, id }: PartnershipDocument, me: Types.ObjectId): Promise<void> {
  const taken = await Partnership.findOneAndUpdate(
    {
      _id,
      tenantId: ctx.tenantId,
      state: 'declined',
      isRevealed: false,
      declinedBy: me,
      goneBy: trusted({ $ne: me }),
      answerBy: trusted({ $gt: ctx.now }),
      'members.personId': me,
    },
    { $pull: { declinedBy: me }, $inc: { version: 1, 'members.$.changes': 1 } },
    { returnDocument: 'after' },
  );
  if (taken) {
    await queueCardUpdates(ctx, taken);
    return recordAudit(ctx, { action: 'partnership.declineUndone', subject: taken.id });
  }
  const now = await accessPartnership(ctx, id);
  if (now.state !== 'proposed' && !isHiddenFrom(now, ctx.actor.personId)) {
    throw new DomainError('conflict', 'tooLateToUndo');
  }
}
