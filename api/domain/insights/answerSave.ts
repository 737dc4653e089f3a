import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { forgetMessage } from '../messages/cancelMessages.ts';
import { forgetInsight } from '../sessions/forgetInsight.ts';
import { consentKey } from './askAuthor.ts';
import { audienceRow } from './audienceOf.ts';
import { chooseAudience, type Chosen } from './chooseAudience.ts';
import { emptyInsight } from './emptyInsight.ts';
import { audienceOfSave, findSave, namelessKey, tellSaver, viewAnswered, type AnsweredCard } from './findSave.ts';
import { insertInsight, recordShared } from './insertInsight.ts';
import { Insight, type InsightDocument } from './model.ts';
import { usualReview } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';
import { atStartOfDay } from './startOfDay.ts';

export interface SaveAnswer {
  id: string;
  answer: 'named' | 'unnamed' | 'refused';
}

/**
 * The author of a saved message answers: yes, yes without their name, or no. After a no nothing of their words is left.
 * Without their name another row takes its place, and none says that they were ever asked. The first answer counts; a
 * second one reads it. Errors: `not_found` (nobody asked the actor about it), `unnamedNeedsMore`.
 */
export async function answerSave(ctx: Context, { id, answer }: SaveAnswer): Promise<AnsweredCard> {
  const save = await findSave(ctx, id);
  if (save?.state === 'waitsForAuthor') {
    await give(ctx, save, answer);
    ctx.wakeDelivery();
  }
  return viewSave(ctx, id);
}

/** The card as it is now. */
export async function viewSave(ctx: Context, id: string): Promise<AnsweredCard> {
  const save = await findSave(ctx, id);
  const view = save && (await viewAnswered(ctx, id, save));
  if (!view) throw new DomainError('not_found', 'insightNotFound');
  return view;
}

async function give(ctx: Context, save: InsightDocument, answer: SaveAnswer['answer']): Promise<void> {
  if (answer === 'refused') return inTransaction(() => refuse(ctx, save));
  const audience = await audienceOfSave(ctx, save);
  const chosen = await chooseAudience(ctx, { audience, naming: answer });
  try {
    await inTransaction(() => (answer === 'named' ? share(ctx, save, chosen) : replace(ctx, save, chosen)));
  } catch (error) {
    // The same answer from another device, at the same moment.
    if (!isDuplicateKey(error)) throw error;
  }
}

async function refuse(ctx: Context, save: InsightDocument): Promise<void> {
  const { savedById, _id } = save;
  if (savedById && (await isWaiting(ctx, save))) await tellSaver(ctx, { savedById, insightId: _id });
  await emptyInsight(ctx, save);
}

async function share(ctx: Context, { _id, type, savedById }: InsightDocument, { audience }: Chosen): Promise<void> {
  const shared = await Insight.updateOne(
    { _id, tenantId: ctx.tenantId, state: 'waitsForAuthor' },
    {
      $set: {
        state: 'shared',
        audience: audienceRow(audience),
        sharedAt: ctx.now,
        changedAt: ctx.now,
        reviewOn: usualReview(ctx.now),
      },
      $inc: { version: 1 },
    },
  );
  if (shared.modifiedCount === 0 || !savedById) return;
  await recordShared(ctx, _id.toString(), { type, audience });
  await tellSaver(ctx, { savedById, insightId: _id });
  await stampInsights([_id]);
}

async function replace(ctx: Context, save: InsightDocument, chosen: Chosen): Promise<void> {
  const { _id, savedById, text, title, why, type, language, link } = save;
  const gone = await Insight.deleteOne({ _id, tenantId: ctx.tenantId, state: 'waitsForAuthor' });
  if (gone.deletedCount === 0 || !savedById) return;
  await forgetMessage(ctx, consentKey(_id));
  await forgetInsight(ctx, _id);
  const insightId = await insertInsight(ctx, {
    ...{ text, title, why, type, language, link, ...chosen, savedById },
    tags: save.tags.map(({ skillId, name }) => ({ skillId: skillId ?? null, name })),
    isDraft: false,
    onceKey: namelessKey(ctx, _id.toString()),
  });
  await tellSaver(atStartOfDay(ctx), { savedById, insightId });
}

const isWaiting = async (ctx: Context, { _id }: InsightDocument): Promise<boolean> =>
  (await Insight.exists({ _id, tenantId: ctx.tenantId, state: 'waitsForAuthor' })) !== null;
