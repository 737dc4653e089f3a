import { randomUUID } from 'node:crypto';
import type { SystemContext } from '../context.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { inTransaction } from '../database.ts';
import { isDatabaseDown } from '../isDatabaseDown.ts';
import { queueMessages } from '../messages/queueMessage.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { whoIsAsked, type AskedPerson } from './whoIsAsked.ts';

/** So many rows are written in one command; more people than that are asked by the sweep. */
export const askBatch = 500;

export type AskingPoll = Pick<FeedbackPollFields, '_id' | 'programmeId' | 'door' | 'closesAt'>;

/**
 * Notes who is asked, with the department of that moment, and promises each a message; then the poll is open. Each person
 * has one row and one key, so that going on after a crash, or in two processes at once, asks nobody twice. Stops where the
 * poll was called off meanwhile.
 */
export async function askEverybody(ctx: SystemContext, poll: AskingPoll): Promise<void> {
  const people = await whoIsAsked(ctx, poll.programmeId);
  for (let from = 0; from < people.length; from += askBatch) {
    if (!(await FeedbackPoll.exists({ _id: poll._id, tenantId: ctx.tenantId, state: 'opening' }))) return;
    await ask(ctx, poll, people.slice(from, from + askBatch));
  }
  await inTransaction(() => finish(ctx, poll));
}

async function ask(ctx: SystemContext, poll: AskingPoll, people: readonly AskedPerson[]): Promise<void> {
  const { tenantId } = ctx;
  await PollParticipation.bulkWrite(
    people.map(({ personId, department }) => ({
      updateOne: {
        filter: { tenantId, pollId: poll._id, personId },
        update: { $setOnInsert: { _id: randomUUID(), department, hasAnswered: false, gate: '' } },
        upsert: true,
      },
    })),
  );
  if (poll.door === 'channel') return;
  await queueMessages(
    ctx,
    people.map(({ personId }) => ({
      personId,
      kind: 'poll' as const,
      dedupeKey: `poll:${poll._id.toString()}:${personId.toString()}`,
      pollId: poll._id,
      expiresAt: poll.closesAt,
    })),
  );
  ctx.wakeDelivery();
}

async function finish(ctx: SystemContext, { _id }: AskingPoll): Promise<void> {
  const asked = await PollParticipation.countDocuments({ tenantId: ctx.tenantId, pollId: _id });
  const opened = await FeedbackPoll.updateOne(
    { _id, tenantId: ctx.tenantId, state: 'opening' },
    { $set: { state: 'open', asked, askedAt: ctx.now }, $inc: { version: 1 } },
  );
  if (opened.modifiedCount === 0) return;
  await recordAudit(ctx, { action: 'poll.asked', subject: _id.toString(), detail: { asked } });
}

/** For the sweep: goes on asking where somebody opened a poll of many people, or a process died while asking. */
export async function goOnAsking(ctx: SystemContext): Promise<void> {
  const left = await FeedbackPoll.find(
    { tenantId: ctx.tenantId, state: 'opening' },
    { programmeId: 1, door: 1, closesAt: 1 },
  ).lean<AskingPoll[]>();
  for (const poll of left) {
    try {
      await askEverybody(ctx, poll);
    } catch (error) {
      if (isDatabaseDown(error)) throw error;
      ctx.log.error({ err: error, poll: poll._id }, 'a poll could not be opened; the next sweep tries again');
    }
  }
}
