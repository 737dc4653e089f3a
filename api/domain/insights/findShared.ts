import type { InsightAudience, InsightNaming } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { audienceOf } from './audienceOf.ts';
import { findOnce } from './insertInsight.ts';
import { Insight } from './model.ts';
import { onceKeyOf } from './ownerKey.ts';

/** What makes two shares of one key the same one: its words, its readers and whether a name stands with it. */
interface Share {
  text: string;
  title?: string | undefined;
  why?: string | undefined;
  link?: string | null | undefined;
  audience: InsightAudience;
  naming?: InsightNaming | undefined;
  isDraft?: boolean | undefined;
}

/** The keys of one share: its tap, and what was meant by it; both say nothing to who does not hold the configured key. */
export interface ShareKeys {
  onceKey: string;
  saidKey: string;
}

/** Under which unique key a tap of the actor is one insight, however often it comes; `tap` is its own in all. Pure. */
export function shareKeysOf(ctx: Context, tap: string, said: Share): ShareKeys {
  const { text, title = '', why = '', link, audience, naming = '', isDraft = false } = said;
  const meant = JSON.stringify([text, title, why, link ?? '', audienceOf(audience), naming, isDraft]);
  const { personId } = ctx.actor;
  return { onceKey: onceKeyOf(ctx, personId, tap), saidKey: onceKeyOf(ctx, personId, `said:${tap}:${meant}`) };
}

/** What the key of a form becomes among all keys of a person. Pure. */
export const shareTap = (onceKey: string): string => `share:${onceKey}`;

/** The insight that this tap of the actor made already; null: none yet. Reads only. */
export const findShared = (ctx: Context, onceKey: string): Promise<string | null> =>
  findOnce(ctx, onceKeyOf(ctx, ctx.actor.personId, shareTap(onceKey)));

/**
 * The same where it was meant as it is now. Error: `sharedOtherwise`, since other words under the same key would be lost
 * without anybody's notice. Reads only.
 */
export async function findSame(ctx: Context, { onceKey, saidKey }: ShareKeys): Promise<string | null> {
  const found = await Insight.findOne({ tenantId: ctx.tenantId, onceKey }, { saidKey: 1 }).lean();
  if (!found) return null;
  if (found.saidKey !== saidKey) throw new DomainError('conflict', 'sharedOtherwise');
  return found._id.toString();
}
