import type { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { cancelMessages } from '../messages/cancelMessages.ts';
import { queueCardUpdates } from '../messages/queueCardUpdates.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { takePlace } from '../people/changeFreePlaces.ts';
import { stampChange } from '../people/stampChange.ts';
import { beginPlan } from '../sessions/beginPlan.ts';
import { accessPartnership, mine } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership, type PartnershipDocument } from './model.ts';
import { isAsker, mayAnswer } from './policy.ts';
import { startTogether } from './ofRound/startTogether.ts';
import { settleImpossible } from './settleImpossible.ts';

/**
 * The one who was asked says yes: the pair is active, both give a place, the asker is told, in one transaction; what both
 * can no longer take on is settled right after it. A round's pair is active when all of its members said yes. Accepting twice, or through two doors at once, is accepting once. Errors:
 * `notYoursToAnswer`, `requestClosed`, `noFreePlaceMine`, `notAvailable` (the asker has no place any more or left).
 */
export async function acceptPartnership(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  if (isAsker(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'notYoursToAnswer');
  if (partnership.round) await startTogether(ctx, partnership);
  else if (partnership.state !== 'active') {
    if (!mayAnswer(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'requestClosed');
    const full = await inTransaction(() => agree(ctx, input.id));
    for (const personId of full) await settleImpossible(ctx, personId);
    ctx.wakeDelivery();
  }
  return getPartnership(ctx, input);
}

/** Answers who has no place left now. */
async function agree(ctx: Context, id: string): Promise<Types.ObjectId[]> {
  const agreed = await Partnership.findOneAndUpdate(
    { ...mine(ctx, id), state: 'proposed', answerBy: trusted({ $gt: ctx.now }) },
    {
      $set: { state: 'active', acceptedAt: ctx.now, acceptedIn: ctx.door === 'bot' ? 'bot' : 'tab', remindAt: null },
      $inc: { version: 1, askerVersion: 1 },
    },
    { returnDocument: 'after' },
  );
  if (!agreed) return answeredMeanwhile(ctx, id);
  const full = agreed.kind === 'oneOff' ? [] : await takePlaces(ctx, agreed);
  await cancelMessages(ctx, agreed._id, ['proposal', 'proposalReminder', 'notInstalled']);
  if (agreed.askerId) {
    await queueMessage(ctx, {
      personId: agreed.askerId,
      kind: 'agreed',
      dedupeKey: `agreed:${id}`,
      partnershipId: agreed._id,
    });
  }
  await queueCardUpdates(ctx, agreed);
  await beginPlan(ctx, agreed);
  await recordAudit(ctx, { action: 'partnership.accepted', subject: id, detail: { door: ctx.door } });
  await stampChange(agreed.members.map((member) => member.personId));
  return full;
}

/** Takes a place of both, in the same order whoever accepts; answers who has none left now. */
async function takePlaces(ctx: Context, agreed: PartnershipDocument): Promise<Types.ObjectId[]> {
  const full: Types.ObjectId[] = [];
  const ids = agreed.members.map((member) => member.personId);
  for (const personId of ids.toSorted((a, b) => a.toString().localeCompare(b.toString()))) {
    const left = await takePlace(ctx, personId);
    if (left === null) {
      const isMe = personId.toString() === ctx.actor.personId;
      throw new DomainError('conflict', isMe ? 'noFreePlaceMine' : 'notAvailable');
    }
    if (left === 0) full.push(personId);
  }
  return full;
}

/** Somebody was faster: the same yes is fine, anything else is named. */
async function answeredMeanwhile(ctx: Context, id: string): Promise<Types.ObjectId[]> {
  const now = await accessPartnership(ctx, id);
  if (now.state !== 'active') throw new DomainError('conflict', 'requestClosed');
  return [];
}
