import { Types } from 'mongoose';
import type { PollResults, WriteVoiceInput } from '../../contracts/pollResults.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessResults } from './accessResults.ts';
import { getResults } from './getResults.ts';
import { RoundVoice } from './model.ts';

/**
 * A small programme's shared round: one thing to keep and one to change, signed, read by everybody in it; both empty takes
 * it back. For those asked and who is in the programme. Errors: `noSharedRound` (the programme is not small), `notAsked`,
 * and as of `accessResults`.
 */
export async function writeVoice(
  ctx: Context,
  { id, keep, change }: WriteVoiceInput & { id: string },
): Promise<PollResults> {
  const { poll, mayVoice } = await accessResults(ctx, id);
  if (!poll.isSmall) throw new DomainError('conflict', 'noSharedRound');
  if (!mayVoice) throw new DomainError('not_found', 'notAsked');
  const mine = { tenantId: ctx.tenantId, pollId: poll._id, personId: new Types.ObjectId(ctx.actor.personId) };
  const isTakenBack = keep === '' && change === '';
  const write = () =>
    inTransaction(async () => {
      if (isTakenBack) await RoundVoice.deleteOne(mine);
      else await RoundVoice.updateOne(mine, { $set: { keep, change } }, { upsert: true });
      await recordAudit(ctx, { action: isTakenBack ? 'poll.voiceTakenBack' : 'poll.voiceWritten', subject: id });
    });
  try {
    await write();
  } catch (error) {
    // Two devices signed at the same moment.
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
  return getResults(ctx, { id });
}
