import type { HelpView } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { cancelFeedbackMessage } from '../messages/cancelMessages.ts';
import { accessBegun } from './access.ts';
import { findOpenHelp, getHelp } from './getHelp.ts';
import { HelpRequest, type HelpRequestDocument } from './model.ts';

/**
 * Takes the acting member's call for help back, with its words; they may ask again, the other one too. A message that has
 * not left is not sent, and the one who was asked reads that it was taken back. Safe to repeat. No audit, as of asking.
 * Errors as of `accessBegun`.
 */
export async function withdrawHelp(ctx: Context, { id }: { id: string }): Promise<HelpView> {
  const partnership = await accessBegun(ctx, id);
  await inTransaction(async () => {
    const open = await findOpenHelp(ctx, partnership);
    if (open) await takeBack(ctx, open);
  });
  return getHelp(ctx, { id });
}

/** In the caller's transaction. */
export async function takeBack(ctx: Context, { _id }: Pick<HelpRequestDocument, '_id'>): Promise<void> {
  await HelpRequest.updateOne(
    { _id, tenantId: ctx.tenantId, doneAt: null, withdrawnAt: null },
    { $set: { withdrawnAt: ctx.now, words: '' }, $unset: { openKey: true } },
  );
  await cancelFeedbackMessage(ctx, _id);
}
