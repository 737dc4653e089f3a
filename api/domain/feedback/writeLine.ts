import { Types } from 'mongoose';
import type { PairFeedback, WriteLineInput } from '../../contracts/feedback.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { findPeople } from '../people/findPeople.ts';
import { accessBegun } from './access.ts';
import { getPairFeedback } from './getPairFeedback.ts';
import { freePlace, places } from './linePlaces.ts';
import { PartnerLine } from './model.ts';

/** A thank-you may come late, but not years later. */
const afterTheEndMs = 30 * 86_400_000;

/**
 * A line to a partner with the writer's name, sent or kept for oneself; the same tap twice is one line, whatever the second
 * says. Sent until a month after the end. No audit: it is between the two. Errors: `not_found` (also somebody who is no
 * member), `notActive`, `lineToYourself`, `lineNotNow` (it would reach nobody; never says why), `tooManyLines`,
 * `tooManyKept`.
 */
export async function writeLine(ctx: Context, input: WriteLineInput & { id: string }): Promise<PairFeedback> {
  const partnership = await accessBegun(ctx, input.id);
  if (input.toPersonId === ctx.actor.personId) throw new DomainError('invalid', 'lineToYourself');
  if (!partnership.members.some(({ personId }) => personId.toString() === input.toPersonId))
    throw new DomainError('not_found', 'personNotFound');
  // Of those who write at once on several devices, each round lets one through at least.
  for (let left = places(input.isSent); left >= 0; left -= 1) {
    try {
      await inTransaction(() => write(ctx, partnership, input));
      break;
    } catch (error) {
      if (!isDuplicateKey(error) || left === 0) throw error;
    }
  }
  ctx.wakeDelivery();
  return getPairFeedback(ctx, input);
}

async function write(
  ctx: Context,
  partnership: PartnershipDocument,
  { toPersonId, text, isSent, onceKey }: WriteLineInput,
): Promise<void> {
  const mine = { tenantId: ctx.tenantId, fromId: new Types.ObjectId(ctx.actor.personId) };
  if (await PartnerLine.exists({ ...mine, onceKey })) return;
  const partnershipId = partnership._id;
  if (isSent && !(await wouldReach(ctx, partnership, toPersonId))) throw new DomainError('conflict', 'lineNotNow');
  const place = await freePlace(ctx, partnershipId, isSent);
  const _id = new Types.ObjectId();
  const toId = new Types.ObjectId(toPersonId);
  await PartnerLine.insertMany([{ ...mine, _id, partnershipId, toId, text, isSent, at: ctx.now, onceKey, place }]);
  if (!isSent) return;
  await queueMessage(ctx, {
    personId: toId,
    kind: 'partnerLine',
    dedupeKey: `partnerLine:${_id.toString()}`,
    partnershipId,
    feedbackId: _id,
  });
}

/** One answer for all causes: it ended long ago, they have left, or the two are kept apart, whoever asked for that. */
async function wouldReach(ctx: Context, { closedAt, state }: PartnershipDocument, toId: string): Promise<boolean> {
  const isLongOver = state === 'ended' && closedAt && ctx.now.getTime() - closedAt.getTime() > afterTheEndMs;
  // One after the other: inside a transaction operations must not start together.
  const people = await findPeople(ctx, [toId]);
  const blocked = await blockedPeople(ctx);
  return !isLongOver && people.has(toId) && !people.get(toId)?.leftAt && !blocked.has(toId);
}
