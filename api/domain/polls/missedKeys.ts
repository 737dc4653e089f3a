import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { FeedbackPoll } from './model.ts';
import { givenUpBefore } from './pollKey.ts';
import { fingerprintOf } from './seal.ts';

const hour = 3_600_000;
const saidAt = new Map<string, number>();

/**
 * For the start and the sweep: names the polls whose answers were sealed with another `ANSWERS_KEY` than this process has.
 * They are left as they are, and go on once that key is back; what waits in a small programme's poll is given up 30 days
 * after it was first missed. Safe to repeat.
 */
export async function noteMissedKeys(ctx: SystemContext): Promise<void> {
  const { tenantId, now } = ctx;
  const mine = fingerprintOf(ctx.sealKey);
  const others = { tenantId, keyFingerprint: trusted({ $exists: true, $ne: mine }) };
  await FeedbackPoll.updateMany(
    { tenantId, keyFingerprint: mine, keyMissedAt: trusted({ $type: 'date' }) },
    { $set: { keyMissedAt: null } },
  );
  await FeedbackPoll.updateMany({ ...others, keyMissedAt: null }, { $set: { keyMissedAt: now } });
  await FeedbackPoll.updateMany(
    { ...others, state: 'closed', outcome: 'pooled', keyMissedAt: trusted({ $lte: givenUpBefore(ctx) }) },
    { $set: { outcome: 'lost', keyMissedAt: null }, $unset: { pooled: true, keyFingerprint: true } },
  );
  for (const { _id } of await FeedbackPoll.find(others, { _id: 1 }).lean()) sayOnce(ctx, _id);
}

/** Once a poll and hour. */
function sayOnce({ log, now }: SystemContext, pollId: Types.ObjectId): void {
  const poll = pollId.toString();
  if (now.getTime() - (saidAt.get(poll) ?? -Infinity) < hour) return;
  saidAt.set(poll, now.getTime());
  log.error(
    { poll },
    'ANSWERS_KEY is not the key that this poll was sealed with: it takes no answers and is not counted until that key is back; 30 days after its end its answers are lost',
  );
}
