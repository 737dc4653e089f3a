import type { SystemContext } from '../context.ts';
import { DomainError } from '../errors.ts';
import { toBuffer } from '../rounds/bytes.ts';
import type { FeedbackPollFields } from './model.ts';
import { fingerprintOf, newKey, seal, unseal } from './seal.ts';

type Poll = Pick<FeedbackPollFields, '_id' | 'wrappedKey'>;
type Sealing = Pick<SystemContext, 'sealKey'>;

const wrapName = ({ _id }: Pick<Poll, '_id'>): string => `pollKey:${_id.toString()}`;

/** A fresh key for a poll's answers, as it may stand in the database: wrapped by the one that does not. */
export const newWrappedKey = (ctx: Sealing, poll: Pick<Poll, '_id'>): Buffer =>
  seal(ctx.sealKey, wrapName(poll), newKey());

/** The key of a poll's answers; null: destroyed, or wrapped by another key than the configured one. */
export const findPollKey = (ctx: Sealing, poll: Poll): Buffer | null =>
  poll.wrappedKey ? unseal(ctx.sealKey, wrapName(poll), toBuffer(poll.wrappedKey)) : null;

/** Does it belong to another `ANSWERS_KEY` than this process has? Its answers, or those that wait in it, are not lost by that. */
export const hasOtherKey = (
  { sealKey }: Sealing,
  { keyFingerprint }: Pick<FeedbackPollFields, 'keyFingerprint'>,
): boolean => Boolean(keyFingerprint) && keyFingerprint !== fingerprintOf(sealKey);

const awaitedMs = 30 * 86_400_000;

/** Before this instant a poll whose key was missed since then is not given up. */
export const givenUpBefore = ({ now }: Pick<SystemContext, 'now'>): Date => new Date(now.getTime() - awaitedMs);

type Awaiting = Pick<FeedbackPollFields, 'keyFingerprint' | 'keyMissedAt' | 'closesAt'>;

/**
 * Is it kept as it is until its own key comes back? For 30 days after its end, and after the first time that a process
 * missed the key; then it is given up.
 */
export const isKeyAwaited = (ctx: Sealing & Pick<SystemContext, 'now'>, poll: Awaiting): boolean =>
  hasOtherKey(ctx, poll) && (poll.closesAt > givenUpBefore(ctx) || (poll.keyMissedAt ?? ctx.now) > givenUpBefore(ctx));

/** The same where the poll must be open. Error: `pollKeyLost`. */
export function requirePollKey(ctx: Sealing, poll: Poll): Buffer {
  const key = findPollKey(ctx, poll);
  if (!key) throw new DomainError('unavailable', 'pollKeyLost');
  return key;
}
