import type { Context } from '../context.ts';
import { findOnce } from './insertInsight.ts';
import { onceKeyOf } from './ownerKey.ts';

/** Under which unique key a tap of the actor is one insight, however often it comes. Pure. */
export const shareKeyOf = (ctx: Context, onceKey: string): string =>
  onceKeyOf(ctx, ctx.actor.personId, `share:${onceKey}`);

/** The insight that this tap of the actor made already; null: none yet. Reads only. */
export const findShared = (ctx: Context, onceKey: string): Promise<string | null> =>
  findOnce(ctx, shareKeyOf(ctx, onceKey));
