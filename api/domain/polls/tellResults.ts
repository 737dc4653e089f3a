import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';

/** So many messages are promised in one command. */
export const tellBatch = 500;

type Told = Pick<FeedbackPollFields, '_id' | 'door' | 'toldAt'>;

/**
 * Tells everybody who was asked what came of a poll, whether or not they answered; of a poll in a channel nobody is written
 * to. Each person's message has one key, so that going on after a crash, or in two processes, tells nobody twice.
 */
export async function tellResults(ctx: SystemContext, { _id: pollId, door, toldAt }: Told): Promise<void> {
  if (toldAt) return;
  const { tenantId } = ctx;
  let after = '';
  while (door === 'bot') {
    const some = await PollParticipation.find(
      { tenantId, pollId, _id: trusted({ $gt: after }) },
      { personId: 1 },
      { sort: { _id: 1 }, limit: tellBatch },
    ).lean();
    const last = some.at(-1);
    if (!last) break;
    after = last._id;
    await queueMessages(
      ctx,
      some.map(({ personId }) => ({
        personId,
        kind: 'pollClosed' as const,
        dedupeKey: `pollClosed:${pollId.toString()}:${personId.toString()}`,
        pollId,
      })),
    );
    ctx.wakeDelivery();
  }
  await FeedbackPoll.updateOne({ _id: pollId, tenantId, toldAt: null }, { $set: { toldAt: ctx.now } });
}
