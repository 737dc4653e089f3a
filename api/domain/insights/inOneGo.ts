import { inTransaction, isDuplicateKey } from '../database.ts';

/** One transaction; once more where another device of the same reader was quicker by a moment, which it then sees. */
export async function inOneGo<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await inTransaction(change);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return inTransaction(change);
  }
}
