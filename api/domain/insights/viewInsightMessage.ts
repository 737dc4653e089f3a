import { Types } from 'mongoose';
import type { CardView } from '../../contracts/cards.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { describeAudience } from './describeAudiences.ts';
import { audienceOfSave, findSave, viewAnswered } from './findSave.ts';
import { Insight } from './model.ts';
import { isOwn } from './ownerKey.ts';
import { findPassed } from './passOnInsight.ts';
import { mayRead } from './policy.ts';
import { readerOf } from './readerOf.ts';
import { viewReviewCard, viewUsedCard } from './viewUses.ts';

export interface InsightMessage {
  kind: string;
  insightId: string;
  dedupeKey?: string | undefined;
  isUpdate: boolean;
}

/** What a message about an insight says now; null: its moment has passed. Reads only. */
export async function viewInsightMessage(ctx: Context, message: InsightMessage): Promise<CardView | null> {
  const { kind, insightId, dedupeKey = '', isUpdate } = message;
  if (kind === 'saveConsent') return viewConsentCard(ctx, insightId, isUpdate);
  if (kind === 'saveOutcome') return viewOutcomeCard(ctx, insightId);
  if (kind === 'insightPassOn') return viewPassOnCard(ctx, insightId, isUpdate);
  if (kind === 'insightReview') return viewReviewCard(ctx, insightId);
  return kind === 'insightUsed' ? viewUsedCard(ctx, insightId, dedupeKey) : null;
}

/** To the author: may it be saved? Null: answered, or it would come now from somebody they are kept apart from. */
async function viewConsentCard(ctx: Context, insightId: string, isUpdate: boolean): Promise<CardView | null> {
  const save = await findSave(ctx, insightId);
  if (!save?.savedById) return null;
  if (save.state !== 'waitsForAuthor') return isUpdate ? viewAnswered(ctx, insightId, save) : null;
  const savedById = save.savedById.toString();
  const saver = (await directoryEntries(ctx, [savedById])).get(savedById);
  if (!saver || (!isUpdate && (await blockedPeople(ctx)).has(savedById))) return null;
  const { audience, name, mayBeUnnamed } = await describeAudience(ctx, await audienceOfSave(ctx, save));
  const { version, text } = save;
  const readers = { kind: audience.kind, name };
  return { card: 'saveConsent', insightId, version, saver: toPersonCard(saver), text, readers, mayBeUnnamed };
}

/** To whoever saved it: yes or no. After a no, for whatever reason, its title is gone; so it is where they are no reader of it. */
async function viewOutcomeCard(ctx: Context, insightId: string): Promise<CardView | null> {
  const insight = await Insight.findOne({
    _id: new Types.ObjectId(insightId),
    tenantId: ctx.tenantId,
    savedById: new Types.ObjectId(ctx.actor.personId),
  });
  if (!insight || insight.state === 'waitsForAuthor') return null;
  const isReadable = mayRead(insight, await readerOf(ctx), isOwn(ctx, insight));
  const title = isReadable ? insight.title : '';
  return { card: 'saveOutcome', insightId, title, isShared: insight.state !== 'withdrawn', isReadable };
}

/** To a neutral contact: pass it on? */
async function viewPassOnCard(ctx: Context, insightId: string, isUpdate: boolean): Promise<CardView | null> {
  const insight = await findPassed(ctx, insightId);
  if (!insight) return null;
  const { state, title, text, version } = insight;
  if (state !== 'waitsForContact')
    return isUpdate ? { card: 'insightPassedOn', insightId, title, isPassedOn: state !== 'withdrawn' } : null;
  const { name: programmeName } = await describeAudience(ctx, insight.audience);
  return { card: 'insightPassOn', insightId, version, title, text, programmeName };
}
