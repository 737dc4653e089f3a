import { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { Context, SystemContext } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { DomainError } from '../../errors.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { accessPartnership } from '../access.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { isHiddenFrom, saidNo } from '../policy.ts';

/**
 * "Not for me" to a round's pair. The others go on reading "proposed" until the round has somebody new for them, or the
 * day ends; until then it can be taken back. Saying it twice is saying it once. Error: `requestClosed`.
 */
export async function declineRoundPair(ctx: Context, partnership: PartnershipDocument): Promise<void> {
  const me = ctx.actor.personId;
  if (saidNo(partnership, me)) return;
  const closed = await inTransaction(() => closeFor(ctx, partnership._id, new Types.ObjectId(me)));
  if (!closed) {
    const now = await accessPartnership(ctx, partnership.id);
    if (!saidNo(now, me) && !isHiddenFrom(now, me)) throw new DomainError('conflict', 'requestClosed');
    await inTransaction(() => sayNoToo(ctx, partnership._id, new Types.ObjectId(me)));
  }
  ctx.wakeDelivery();
}

/** Whoever may not know that it is over says no as if the pair were open: it counts, and reads the same to them. */
async function sayNoToo(ctx: SystemContext, id: Types.ObjectId, me: Types.ObjectId): Promise<void> {
  const declined = await Partnership.findOneAndUpdate(
    {
      _id: id,
      tenantId: ctx.tenantId,
      state: 'declined',
      isRevealed: false,
      declinedBy: trusted({ $ne: me }),
      isTimeUp: false,
      'members.personId': me,
    },
    {
      // The time to take a no back starts with one's own.
      $set: { closedAt: ctx.now, 'members.$.declinedAt': ctx.now },
      $push: { declinedBy: me },
      $inc: { version: 1, 'members.$.changes': 1 },
    },
    { returnDocument: 'after' },
  );
  if (!declined) return;
  await queueCardUpdates(ctx, declined);
  await recordAudit(ctx, { action: 'partnership.declined', subject: declined.id, detail: { door: ctx.door } });
}

/**
 * This member is gone from a pair that is not active: a no on their behalf, whether or not somebody else said one, which
 * can't be taken back. In the caller's transaction; safe to repeat.
 */
export async function closeForGood(ctx: SystemContext, id: Types.ObjectId, personId: Types.ObjectId): Promise<void> {
  if (!(await closeFor(ctx, id, personId))) await sayNoToo(ctx, id, personId);
  await Partnership.updateOne(
    { _id: id, tenantId: ctx.tenantId, state: 'declined', declinedBy: personId, goneBy: trusted({ $ne: personId }) },
    { $push: { goneBy: personId } },
  );
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
        declinedBy: [personId],
        isRevealed: false,
        'members.$.declinedAt': ctx.now,
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
