import type { Types } from 'mongoose';

/** The same key for the same two people, whoever asks. */
export const pairKey = (a: string | Types.ObjectId, b: string | Types.ObjectId): string =>
  [a.toString(), b.toString()].sort().join(':');
