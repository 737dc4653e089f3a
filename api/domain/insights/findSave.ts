import { Types } from 'mongoose';
import type { InsightAudience } from '../../contracts/insights.ts';
import type { InsightCardView } from '../../contracts/insightCards.ts';
import type { Context, SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessSelf } from '../people/access.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { describeAudience } from './describeAudiences.ts';
import { findOnce } from './insertInsight.ts';
import { Insight, type InsightDocument } from './model.ts';
import { onceKeyOf } from './ownerKey.ts';

export type AnsweredCard = Extract<InsightCardView, { card: 'saveAnswered' }>;

/** What leads from the message's row to the one without a name; only the author's own request can make it. */
export const namelessKey = (ctx: Context, id: string): string => onceKeyOf(ctx, ctx.actor.personId, `consent:${id}`);

/**
 * The message of the actor that a colleague saved, under the id of the card that asked: also after it was answered,
 * whichever row it is then. Null: nobody asked the actor about it.
 */
export async function findSave(ctx: Context, id: string): Promise<InsightDocument | null> {
  const { tenantId } = ctx;
  const nameless = await findOnce(ctx, namelessKey(ctx, id));
  if (nameless) return Insight.findOne({ _id: new Types.ObjectId(nameless), tenantId });
  return Insight.findOne({
    _id: new Types.ObjectId(id),
    tenantId,
    ownerId: new Types.ObjectId(ctx.actor.personId),
    savedById: trusted({ $ne: null }),
  });
}

/** A lesson from a mistake starts with the author's team, everything else with everyone. */
export async function audienceOfSave(ctx: Context, { type }: Pick<InsightDocument, 'type'>): Promise<InsightAudience> {
  const { department } = await accessSelf(ctx);
  return type === 'mistake' && department ? { kind: 'team', department } : { kind: 'everyone' };
}

/** The card as it is after an answer; taken back is as refused. `id`: the one that it was asked under. */
export async function viewAnswered(ctx: Context, id: string, insight: InsightDocument): Promise<AnsweredCard | null> {
  const { state, ownerId, version, savedById } = insight;
  const saver = savedById ? (await directoryEntries(ctx, [savedById])).get(savedById.toString()) : undefined;
  if (!saver) return null;
  const answer = state === 'withdrawn' ? 'refused' : ownerId ? 'named' : 'unnamed';
  const { audience, name } = await describeAudience(ctx, insight.audience);
  const readers = { kind: audience.kind, name };
  return { card: 'saveAnswered', insightId: id, version, saver: toPersonCard(saver), answer, readers };
}

/** Yes or no to whoever saved it, and nothing else. */
export async function tellSaver(
  ctx: SystemContext,
  { savedById, insightId }: { savedById: Types.ObjectId; insightId: string | Types.ObjectId },
): Promise<void> {
  await queueMessage(ctx, {
    personId: savedById,
    kind: 'saveOutcome',
    dedupeKey: `saveOutcome:${insightId.toString()}`,
    insightId,
  });
}
