import { Types } from 'mongoose';
import type { InsightView } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSelf } from '../people/access.ts';
import { findByObjectIds } from '../people/findByObjectIds.ts';
import { askAuthor } from './askAuthor.ts';
import { audienceRow } from './audienceOf.ts';
import { contentOf, type InsightContent } from './contentOf.ts';
import { getInsight } from './getInsight.ts';
import { findOnce } from './insertInsight.ts';
import { Insight } from './model.ts';
import { onceKeyOf } from './ownerKey.ts';
import { shareInsight } from './shareInsight.ts';
import { stampInsights } from './stampInsights.ts';

export interface AskToSaveInput {
  text: string;
  /** Who wrote it, as Teams says it in the verified turn. */
  authorObjectId: string;
  authorName: string;
  onceKey: string;
}

const day = 86_400_000;
/** Of one person within a day, while they are not answered. */
const mostAsks = 10;

/**
 * Saves a colleague's message: only they and whoever saved it see it, until the author answers; who does not know Pairwise
 * is asked when they add it. Whoever saves it never reads more than yes or no, neither whether anybody was asked nor why
 * not. One's own message becomes a draft. The same tap twice is one. Errors: those of `contentOf`, `tooManySaves` (ten
 * within a day that are not answered).
 */
export async function askToSave(ctx: Context, input: AskToSaveInput): Promise<InsightView> {
  const { text, authorObjectId } = input;
  const onceKey = onceKeyOf(ctx, ctx.actor.personId, `save:${input.onceKey}`);
  const me = await accessSelf(ctx);
  if (me.objectId?.toLowerCase() === authorObjectId.toLowerCase()) return keepOwn(ctx, input);
  const before = await findOnce(ctx, onceKey);
  if (before) return getInsight(ctx, { id: before });
  const content = await contentOf(ctx, { text });
  try {
    await inTransaction(() => save(ctx, { content, authorObjectId: authorObjectId.toLowerCase(), onceKey }));
    ctx.wakeDelivery();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const id = await findOnce(ctx, onceKey);
  if (id === null) throw new DomainError('conflict', 'insightChanged');
  return getInsight(ctx, { id });
}

const keepOwn = (ctx: Context, { text, onceKey }: AskToSaveInput): Promise<InsightView> =>
  shareInsight(ctx, {
    text,
    audience: { kind: 'everyone' },
    naming: 'named',
    isDraft: true,
    onceKey: `own:${onceKey}`,
  });

async function save(
  ctx: Context,
  { content, authorObjectId, onceKey }: { content: InsightContent; authorObjectId: string; onceKey: string },
): Promise<void> {
  const { tenantId, now } = ctx;
  const savedById = new Types.ObjectId(ctx.actor.personId);
  const since = trusted({ $gt: new Date(now.getTime() - day) });
  const asked = await Insight.countDocuments({ tenantId, state: 'waitsForAuthor', savedById, createdAt: since });
  if (asked >= mostAsks) throw new DomainError('too_many', 'tooManySaves');
  const row = { _id: new Types.ObjectId(), savedById, createdAt: now };
  await Insight.insertMany([
    {
      ...content,
      ...row,
      tenantId,
      state: 'waitsForAuthor',
      naming: 'named',
      audience: audienceRow({ kind: 'everyone' }),
      authorObjectId,
      onceKey,
      changedAt: now,
    },
  ]);
  const [author] = await findByObjectIds(ctx, [authorObjectId]);
  if (!author || !(await askAuthor(ctx, row, author))) await stampInsights([row._id]);
}
