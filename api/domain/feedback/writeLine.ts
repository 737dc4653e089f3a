import { Types } from 'mongoose';
import type { PairFeedback, WriteLineInput } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessBegun } from './access.ts';
import { getPairFeedback } from './getPairFeedback.ts';
import { PartnerLine } from './model.ts';

const dayMs = 86_400_000;
/** A thank-you, a second thought: more than this nobody has to read. */
const mostADay = 5;

/**
 * A line to a partner with the writer's name, sent or kept for oneself; the same tap twice is one line, whatever the second
 * says. Also after the end. No audit: it is between the two. Errors: `not_found` (also somebody who is no member),
 * `notActive`, `lineToYourself`, `tooManyLines`.
 */
export async function writeLine(ctx: Context, input: WriteLineInput & { id: string }): Promise<PairFeedback> {
  const partnership = await accessBegun(ctx, input.id);
  if (input.toPersonId === ctx.actor.personId) throw new DomainError('invalid', 'lineToYourself');
  if (!partnership.members.some(({ personId }) => personId.toString() === input.toPersonId))
    throw new DomainError('not_found', 'personNotFound');
  try {
    await inTransaction(() => write(ctx, input));
    ctx.wakeDelivery();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return getPairFeedback(ctx, input);
}

async function write(ctx: Context, { id, toPersonId, text, isSent, onceKey }: WriteLineInput & { id: string }) {
  const mine = { tenantId: ctx.tenantId, fromId: new Types.ObjectId(ctx.actor.personId) };
  if (await PartnerLine.findOne({ ...mine, onceKey })) return;
  const partnershipId = new Types.ObjectId(id);
  const today = { at: trusted({ $gt: new Date(ctx.now.getTime() - dayMs) }), isSent: true };
  if (isSent && (await PartnerLine.countDocuments({ ...mine, ...today, partnershipId })) >= mostADay)
    throw new DomainError('too_many', 'tooManyLines');
  const _id = new Types.ObjectId();
  const toId = new Types.ObjectId(toPersonId);
  await PartnerLine.insertMany([{ ...mine, _id, partnershipId, toId, text, isSent, at: ctx.now, onceKey }]);
  if (!isSent) return;
  await queueMessage(ctx, {
    personId: toId,
    kind: 'partnerLine',
    dedupeKey: `partnerLine:${_id.toString()}`,
    partnershipId,
    feedbackId: _id,
  });
}
