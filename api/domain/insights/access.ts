import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { Insight, type InsightDocument } from './model.ts';
import { isOwn } from './ownerKey.ts';
import { mayRead, type InsightReader } from './policy.ts';
import { readerOf } from './readerOf.ts';

export type { InsightDocument } from './model.ts';

export interface AccessedInsight {
  readonly insight: InsightDocument;
  readonly reader: InsightReader;
  readonly isMine: boolean;
}

/**
 * The only way to an insight by its id. Withdrawn, outside its audience, another's draft, another tenant's and none at all
 * are the same `not_found` (`insightNotFound`), after the same queries.
 */
export async function accessInsight(ctx: Context, id: string): Promise<AccessedInsight> {
  // One after the other: inside a transaction operations must not start together.
  const insight = await Insight.findOne({ _id: new Types.ObjectId(id), tenantId: ctx.tenantId });
  const reader = await readerOf(ctx);
  const isMine = insight ? isOwn(ctx, insight) : false;
  if (!insight || !mayRead(insight, reader, isMine)) throw new DomainError('not_found', 'insightNotFound');
  return { insight, reader, isMine };
}

/** The same for what only its owner does: whoever may read it but does not own it is `forbidden` (`notYourInsight`). */
export async function accessOwnInsight(ctx: Context, id: string): Promise<AccessedInsight> {
  const accessed = await accessInsight(ctx, id);
  if (!accessed.isMine) throw new DomainError('forbidden', 'notYourInsight');
  return accessed;
}

/** The same for reactions of readers: only what is shared (also expired) takes them. Error: `insightNotShared`. */
export async function accessSharedInsight(ctx: Context, id: string): Promise<AccessedInsight> {
  const accessed = await accessInsight(ctx, id);
  const { state } = accessed.insight;
  if (state !== 'shared' && state !== 'expired') throw new DomainError('conflict', 'insightNotShared');
  return accessed;
}
