import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { InsightCounter, Insight } from './model.ts';

/**
 * Marks insights as changed for every process's index. The counter is written in the caller's transaction, so numbers become
 * visible in the order of commits: a reader that has seen n has seen everything below n. Call it last.
 */
export async function stampInsights(ids: readonly (string | Types.ObjectId)[]): Promise<number> {
  const counter = await InsightCounter.findOneAndUpdate(
    { _id: 'insights' },
    { $inc: { seq: 1 } },
    { upsert: true, returnDocument: 'after' },
  );
  const seq = counter?.seq ?? 0;
  await Insight.updateMany({ _id: trusted({ $in: [...ids] }) }, { $set: { changeSeq: seq } });
  return seq;
}
