import type { SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { toBuffer } from '../rounds/bytes.ts';
import type { FeedbackPollFields } from './model.ts';
import { newKey, seal, unseal } from './seal.ts';

type Poll = Pick<FeedbackPollFields, '_id' | 'wrappedKey'>;
type Sealing = Pick<SystemContext, 'sealKey'>;

const wrapName = ({ _id }: Pick<Poll, '_id'>): string => `pollKey:${_id.toString()}`;

/** A fresh key for a poll's answers, as it may stand in the database: wrapped by the one that does not. */
export const newWrappedKey = (ctx: Sealing, poll: Pick<Poll, '_id'>): Buffer =>
  seal(ctx.sealKey, wrapName(poll), newKey());

/** The key of a poll's answers; null: destroyed, or wrapped by another key than the configured one. */
export const findPollKey = (ctx: Sealing, poll: Poll): Buffer | null =>
  poll.wrappedKey ? unseal(ctx.sealKey, wrapName(poll), toBuffer(poll.wrappedKey)) : null;

/** The same where the poll must be open. Error: `pollKeyLost`. */
export function requirePollKey(ctx: Sealing, poll: Poll): Buffer {
  const key = findPollKey(ctx, poll);
  if (!key) throw new DomainError('unavailable', 'pollKeyLost');
  return key;
}
