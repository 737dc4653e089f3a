import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Partnership } from './model.ts';

/**
 * The morning has come: from now on the asker may know that the request came to nothing, and the pair is free to rest.
 * A conditional update, so the sweep and the delivery of the message may both call it. False: not yet, or not any more.
 */
export async function revealAnswer(ctx: SystemContext, id: Types.ObjectId): Promise<boolean> {
  const told = await Partnership.updateOne(
    { _id: id, tenantId: ctx.tenantId, isRevealed: false, revealAt: trusted({ $lte: ctx.now }) },
    { $set: { isRevealed: true }, $unset: { openKey: true }, $inc: { version: 1, askerVersion: 1 } },
  );
  return told.modifiedCount === 1;
}

/** When an answer that is still kept from the asker will be told; null when nothing is. */
export async function hiddenUntil(ctx: SystemContext, id: Types.ObjectId): Promise<Date | null> {
  const hidden = await Partnership.findOne({ _id: id, tenantId: ctx.tenantId, isRevealed: false }, { revealAt: 1 });
  return hidden?.revealAt ?? null;
}
