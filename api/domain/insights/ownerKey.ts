import { createHmac, hkdfSync } from 'node:crypto';
import type { Context, SystemContext } from '../context.ts';

/** Of an insight, what says whose it is. */
interface Owned {
  _id: { toString(): string };
  ownerId?: { toString(): string } | null;
  ownerKey?: string;
}

/**
 * Under which name the owner of an insight without a name stands: another one for each insight, so that two of the same
 * person can't be joined; made from the person and the configured key, which the database does not hold. Pure.
 */
export const ownerKeyOf = (ctx: Pick<SystemContext, 'sealKey'>, insightId: string, personId: string): string =>
  keyed(ctx, `owner:${insightId}:${personId}`);

/** The unique key of one tap of one person, which names neither. Pure. */
export const onceKeyOf = (ctx: Pick<SystemContext, 'sealKey'>, personId: string, tap: string): string =>
  keyed(ctx, `once:${personId}:${tap}`);

/** Is it the actor's? Without a name only the owner's own request can tell. Pure. */
export function isOwn(ctx: Context, { _id, ownerId, ownerKey }: Owned): boolean {
  if (ownerId) return ownerId.toString() === ctx.actor.personId;
  return Boolean(ownerKey) && ownerKey === ownerKeyOf(ctx, _id.toString(), ctx.actor.personId);
}

const keys = new WeakMap<Uint8Array, Uint8Array>();

function keyed({ sealKey }: Pick<SystemContext, 'sealKey'>, what: string): string {
  let key = keys.get(sealKey);
  if (!key) {
    key = new Uint8Array(hkdfSync('sha256', sealKey, new Uint8Array(0), 'pairwise/insightOwner', 32));
    keys.set(sealKey, key);
  }
  return createHmac('sha256', key).update(what).digest('base64url');
}
