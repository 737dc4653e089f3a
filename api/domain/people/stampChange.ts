import type { Types } from 'mongoose';
import { trusted } from '../database.ts';
import { Counter, Person } from './model.ts';

/**
 * Marks people as changed for every process's index of profiles. The counter is written in the caller's transaction, so
 * numbers become visible in the order of commits: a reader that has seen n has seen everything below n. Call it last.
 */
export async function stampChange(personIds: readonly (string | Types.ObjectId)[]): Promise<number> {
  const seq = await nextChangeSeq();
  await Person.updateMany({ _id: trusted({ $in: [...personIds] }) }, { $set: { changeSeq: seq } });
  return seq;
}

/** The next number of the order of commits; one number may serve a whole batch written in the same transaction. */
export async function nextChangeSeq(): Promise<number> {
  const counter = await Counter.findOneAndUpdate(
    { _id: 'people' },
    { $inc: { seq: 1 } },
    { upsert: true, returnDocument: 'after' },
  );
  return counter?.seq ?? 0;
}
