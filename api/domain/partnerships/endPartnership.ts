import { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { giveBackPlaces } from '../people/changeFreePlaces.ts';
import { accessPartnership, mine, otherMember } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership } from './model.ts';

/**
 * Wraps a partnership up, by either of the two, at any time, without a reason: the other gets a thank-you, both get their
 * place back, nothing is counted against anybody. Safe to repeat. Error: `notActive`.
 */
export async function endPartnership(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  if (partnership.state !== 'ended') {
    if (partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
    await inTransaction(() => wrapUp(ctx, input.id));
    ctx.wakeDelivery();
  }
  return getPartnership(ctx, input);
}

async function wrapUp(ctx: Context, id: string): Promise<void> {
  const ended = await Partnership.findOneAndUpdate(
    { ...mine(ctx, id), state: 'active' },
    {
      $set: {
        state: 'ended',
        closedBecause: 'wrapped_up',
        closedAt: ctx.now,
        endedBy: new Types.ObjectId(ctx.actor.personId),
      },
      $unset: { openKey: true },
      $inc: { version: 1, askerVersion: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!ended) return; // the other was faster: it is ended all the same
  await queueMessage(ctx, {
    personId: otherMember(ended, ctx.actor.personId),
    kind: 'ended',
    dedupeKey: `ended:${id}`,
    partnershipId: ended._id,
  });
  await queueCardUpdates(ctx, ended);
  await recordAudit(ctx, { action: 'partnership.ended', subject: id, detail: { door: ctx.door } });
  await giveBackPlaces(
    ctx,
    ended.members.map((member) => member.personId),
  );
}
