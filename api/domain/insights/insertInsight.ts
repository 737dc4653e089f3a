import { randomBytes } from 'node:crypto';
import { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context, SystemContext } from '../context.ts';
import { askContact } from './askContact.ts';
import { audienceRow } from './audienceOf.ts';
import type { Chosen } from './chooseAudience.ts';
import type { InsightContent } from './contentOf.ts';
import { Insight } from './model.ts';
import { ownerKeyOf } from './ownerKey.ts';
import { usualReview } from './reviewDays.ts';
import { stampInsights } from './stampInsights.ts';
import { atStartOfDay } from './startOfDay.ts';

export interface NewInsight extends InsightContent, Chosen {
  isDraft: boolean;
  reviewOn?: string | null;
  sessionId?: Types.ObjectId | null;
  linkedTo?: Types.ObjectId | null;
  savedById?: Types.ObjectId | null;
  onceKey: string;
  saidKey?: string;
}

/** The row of one tap, as its own person's request finds it again; null: there is none. */
export async function findOnce(ctx: SystemContext, onceKey: string): Promise<string | null> {
  const found = await Insight.findOne({ tenantId: ctx.tenantId, onceKey }, { _id: 1 }).lean();
  return found ? found._id.toString() : null;
}

/**
 * Writes a new insight, in the caller's transaction and as its last step; with a name it also leaves an audit entry, once
 * it is shared. Without a name nothing says whose it is or when: another id, a key that only the owner's request can make,
 * the day, and neither an audit entry nor a message to the owner. A second row of the same `onceKey` is a duplicate key.
 */
export async function insertInsight(ctx: Context, made: NewInsight): Promise<string> {
  const { audience, naming, contactId, isDraft, reviewOn, ...content } = made;
  const isNamed = isDraft || naming === 'named';
  const _id = isNamed ? new Types.ObjectId() : new Types.ObjectId(randomBytes(12).toString('hex'));
  const moment = isNamed ? ctx : atStartOfDay(ctx);
  const waits = !isDraft && contactId !== null;
  await Insight.insertMany([
    {
      ...content,
      _id,
      tenantId: ctx.tenantId,
      state: isDraft ? 'draft' : waits ? 'waitsForContact' : 'shared',
      naming,
      audience: audienceRow(audience),
      ...(isNamed
        ? { ownerId: new Types.ObjectId(ctx.actor.personId) }
        : { ownerKey: ownerKeyOf(ctx, _id.toString(), ctx.actor.personId), sessionId: null }),
      contactId: waits ? new Types.ObjectId(contactId) : null,
      reviewOn: isDraft ? (reviewOn ?? null) : isNamed ? (reviewOn ?? usualReview(ctx.now)) : null,
      createdAt: moment.now,
      sharedAt: isDraft || waits ? null : moment.now,
      changedAt: moment.now,
    },
  ]);
  if (waits) await askContact(ctx, { _id, contactId, version: 1 });
  if (isNamed && !isDraft) await recordShared(ctx, _id.toString(), made);
  await stampInsights([_id]);
  return _id.toString();
}

/** Who shared what kind of thing with whom, without a word of it. */
export const recordShared = (
  ctx: Context,
  subject: string,
  { type, audience }: { type: string; audience: { kind: string } },
): Promise<void> => recordAudit(ctx, { action: 'insight.shared', subject, detail: { type, audience: audience.kind } });
