import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { answerSave, viewSave } from './answerSave.ts';
import { findSave, type AnsweredCard } from './findSave.ts';
import { takeAway } from './withdrawInsight.ts';

/**
 * "Take it back" after a yes to a saved message: as if it had been a no. Safe to repeat. Error: `not_found` (nobody asked
 * the actor about it).
 */
export async function takeBackSave(ctx: Context, { id }: { id: string }): Promise<AnsweredCard> {
  const save = await findSave(ctx, id);
  if (save?.state === 'waitsForAuthor') return answerSave(ctx, { id, answer: 'refused' });
  if (save && save.state !== 'withdrawn') await inTransaction(() => takeAway(ctx, save));
  return viewSave(ctx, id);
}
