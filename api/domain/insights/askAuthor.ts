import type { Types } from 'mongoose';
import { blocksAmong } from '../blocks/blocksAmong.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { Insight, type InsightDocument } from './model.ts';
import { stampInsights } from './stampInsights.ts';

const day = 86_400_000;
/** Without an answer for so long, a saved message stays private. */
export const mostWaitingMs = 30 * day;
/** Nobody has more questions than that before them; further ones wait until there is room. */
export const mostOpen = 3;

/** Whoever wrote a saved message. */
interface Author {
  _id: Types.ObjectId;
  objectId?: string | null | undefined;
  leftAt?: Date | null;
}
type Saved = Pick<InsightDocument, '_id' | 'savedById' | 'createdAt'>;

/**
 * Asks the author of a saved message, in the caller's transaction and as its last step. Who has left, or is kept apart
 * from whoever saved it, is never asked; who has three questions open is asked later. Whoever saved it can't tell one from
 * the other: neither the version nor the time of the row changes. Safe to repeat; false: nothing changed, and nothing was
 * written.
 */
export async function askAuthor(
  ctx: SystemContext,
  { _id, savedById, createdAt }: Saved,
  author: Author,
): Promise<boolean> {
  const waiting = { _id, tenantId: ctx.tenantId, state: 'waitsForAuthor', ownerId: null } as const;
  const isApart = !savedById || (await blocksAmong(ctx, [savedById, author._id])).length > 0;
  const isNeverAsked = Boolean(author.leftAt) || isApart;
  const hasRoom = !isNeverAsked && (await countOpen(ctx, author._id)) < mostOpen;
  const answerer = hasRoom ? { ownerId: author._id, authorObjectId: '' } : null;
  const later = { authorObjectId: isNeverAsked ? '' : (author.objectId ?? '') };
  const written = await Insight.updateOne(waiting, { $set: answerer ?? later });
  if (written.modifiedCount === 0) return false;
  if (answerer)
    await queueMessage(ctx, {
      personId: author._id,
      kind: 'saveConsent',
      dedupeKey: consentKey(_id),
      insightId: _id,
      expiresAt: new Date(createdAt.getTime() + mostWaitingMs),
    });
  // Also what makes two that ask at once see each other.
  await stampInsights([_id]);
  return true;
}

export const consentKey = (id: Types.ObjectId | string): string => `saveConsent:${id.toString()}`;

/** How many questions are before them. */
export const countOpen = ({ tenantId }: SystemContext, ownerId: Types.ObjectId): Promise<number> =>
  Insight.countDocuments({ tenantId, ownerId, state: 'waitsForAuthor', savedById: trusted({ $ne: null }) });
