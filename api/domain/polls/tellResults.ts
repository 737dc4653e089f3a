import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';

/** So many messages are promised in one command. */
export const tellBatch = 500;

type Told = Pick<FeedbackPollFields, '_id' | 'door' | 'toldAt' | 'tellsChange' | 'outcome'>;

/**
 * Tells everybody who was asked what came of a poll, whether or not they answered, or what changes because of it; of a poll
 * in a channel, or whose answers are lost, nobody is written to. Each person's message has one key, so that going on after a crash, or in two processes, tells nobody twice.
 */
export async function tellResults(ctx: SystemContext, poll: Told): Promise<void> {
  const { _id: pollId, door, toldAt, tellsChange, outcome } = poll;
  if (toldAt) return;
  const { tenantId } = ctx;
  const untold = { _id: pollId, tenantId, toldAt: null, tellsChange };
  const news = tellsChange ? 'pollChange' : 'pollClosed';
  let after = '';
  // A lead may write the change meanwhile, which is other news.
  while (door === 'bot' && outcome !== 'lost' && (await FeedbackPoll.exists(untold))) {
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
        dedupeKey: `${news}:${pollId.toString()}:${personId.toString()}`,
        pollId,
      })),
    );
    ctx.wakeDelivery();
  }
  await FeedbackPoll.updateOne(untold, { $set: { toldAt: ctx.now } });
}
