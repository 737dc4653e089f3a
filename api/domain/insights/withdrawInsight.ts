import { Types } from 'mongoose';
import type { WithdrawnInsight } from '../../contracts/insightAnswers.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessOwnInsight, type InsightDocument } from './access.ts';
import { emptyInsight } from './emptyInsight.ts';
import { Insight } from './model.ts';
import { isOwn } from './ownerKey.ts';
import { answerSave } from './answerSave.ts';

/**
 * Its owner takes an insight back, whatever its state: what it said is gone, with everything that readers wrote beside it.
 * Safe to repeat. One's own message that a colleague saved stays private by it. Errors: `not_found`, `notYourInsight`.
 */
export async function withdrawInsight(ctx: Context, { id }: { id: string }): Promise<WithdrawnInsight> {
  const done = { id, isWithdrawn: true } as const;
  if (await isWithdrawnOwn(ctx, id)) return done;
  const { insight } = await accessOwnInsight(ctx, id);
  if (insight.state === 'waitsForAuthor') await answerSave(ctx, { id, answer: 'refused' });
  else if (!(await inTransaction(() => takeAway(ctx, insight))) && !(await isWithdrawnOwn(ctx, id)))
    throw new DomainError('conflict', 'insightChanged');
  return done;
}

/** In the caller's transaction. Whose it was without a name, and that there was a draft, no entry says. */
export async function takeAway(ctx: Context, insight: InsightDocument): Promise<boolean> {
  const { _id, state } = insight;
  if (!(await Insight.exists({ _id, tenantId: ctx.tenantId, state }))) return false;
  if (insight.ownerId && state !== 'draft')
    await recordAudit(ctx, { action: 'insight.withdrawn', subject: _id.toString() });
  return emptyInsight(ctx, insight);
}

async function isWithdrawnOwn(ctx: Context, id: string): Promise<boolean> {
  const insight = await Insight.findOne({ _id: new Types.ObjectId(id), tenantId: ctx.tenantId, state: 'withdrawn' });
  return insight !== null && isOwn(ctx, insight);
}
