import type { SystemContext } from '../context.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { enrolledIds } from '../programmes/findProgrammes.ts';
import { askBatch } from './askEverybody.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';

type Poll = Pick<FeedbackPollFields, '_id' | 'programmeId' | 'closesAt' | 'door'>;

/**
 * The one reminder, to those who have not answered and are still in the programme; then silence. Each has one key, so that
 * going on after a crash reminds nobody twice. The caller has seen that `remindAt` is past.
 */
export async function remindOfPoll(ctx: SystemContext, poll: Poll): Promise<void> {
  const open = { _id: poll._id, tenantId: ctx.tenantId, state: 'open' as const };
  if (poll.door === 'bot' && poll.closesAt > ctx.now && (await FeedbackPoll.exists(open))) {
    const silent = await PollParticipation.find(
      { tenantId: ctx.tenantId, pollId: poll._id, hasAnswered: false },
      { personId: 1 },
    ).lean();
    const enrolled = new Set((await enrolledIds(ctx, poll.programmeId)).map(String));
    const people = silent.map(({ personId }) => personId.toString()).filter((id) => enrolled.has(id));
    for (let from = 0; from < people.length; from += askBatch)
      await tell(ctx, poll, people.slice(from, from + askBatch));
  }
  await FeedbackPoll.updateOne({ _id: poll._id, tenantId: ctx.tenantId }, { $set: { remindAt: null } });
}

async function tell(ctx: SystemContext, { _id, closesAt }: Poll, people: readonly string[]): Promise<void> {
  await queueMessages(
    ctx,
    people.map((personId) => ({
      personId,
      kind: 'pollReminder' as const,
      dedupeKey: `pollReminder:${_id.toString()}:${personId}`,
      pollId: _id,
      expiresAt: closesAt,
    })),
  );
  ctx.wakeDelivery();
}
