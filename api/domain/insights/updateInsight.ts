import { Types } from 'mongoose';
import type { InsightView, UpdateInsightInput } from '../../contracts/insights.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessOwnInsight, type InsightDocument } from './access.ts';
import { askContact } from './askContact.ts';
import { audienceRow, isSameAudience } from './audienceOf.ts';
import { chooseAudience, requireMember, type Chosen } from './chooseAudience.ts';
import { contentOf, type InsightContent } from './contentOf.ts';
import { findSame, shareKeysOf, type ShareKeys } from './findShared.ts';
import { getInsight } from './getInsight.ts';
import { insertInsight, recordShared } from './insertInsight.ts';
import { startOfDay } from './startOfDay.ts';
import { Insight } from './model.ts';
import { dayAfter, isReviewDay, usualReview } from './reviewDays.ts';
import { settleFlags } from './settleFlags.ts';
import { stampInsights } from './stampInsights.ts';

/** Earlier texts that are kept. */
export const mostEarlier = 20;

/** Everything that a change writes. */
interface Change extends Chosen {
  content: InsightContent;
  state: 'draft' | 'shared' | 'hidden' | 'waitsForContact';
  reviewOn: string | null;
}

/**
 * Its owner says it better, to others, or shares a draft; what is left out stays. What readers could read before is kept as
 * history; an expired one is right again by being changed, and what readers flagged is settled. A draft that is shared without a name, or through a contact,
 * becomes another row that says nothing of whose it is. What a contact passed on waits for them again when it says something
 * else; without a name readers may only become everyone, since moving from crowd to crowd tells who is in all of them. The same change twice is one; a stale page is refused. Errors:
 * `not_found`, `notYourInsight`, `insightWaits` (for its author or a contact), `insightChanged`, `namingStays` (only a draft's naming can
 * be chosen; `claimInsight` is the way to one's name), `unnamedOnlyWider`, `sharedOtherwise`, `reviewDayOutOfRange`, and those of `contentOf` and `chooseAudience`.
 */
export async function updateInsight(ctx: Context, input: UpdateInsightInput & { id: string }): Promise<InsightView> {
  const keys = shareKeysOf(ctx, `nameless:${input.id}`, { ...input, isDraft: !input.isShared });
  const nameless = await findSame(ctx, keys);
  if (nameless) return getInsight(ctx, { id: nameless });
  const { insight } = await accessOwnInsight(ctx, input.id);
  const change = await changeOf(ctx, insight, input);
  if (isStored(insight, change)) return getInsight(ctx, input);
  if (insight.state === 'waitsForContact') throw new DomainError('conflict', 'insightWaits');
  if (input.version !== insight.version) throw new DomainError('conflict', 'insightChanged');
  const losesItsName = insight.state === 'draft' && change.state === 'shared' && change.naming !== 'named';
  try {
    await inTransaction(() => (losesItsName ? replace(ctx, insight, change, keys) : write(ctx, insight, change)));
    ctx.wakeDelivery();
  } catch (error) {
    // The same change from another device, at the same moment.
    if (!isDuplicateKey(error) && !(await isDone(ctx, input.id, change))) throw error;
  }
  return getInsight(ctx, { id: (losesItsName && (await findSame(ctx, keys))) || input.id });
}

async function isDone(ctx: Context, id: string, change: Change): Promise<boolean> {
  const insight = await Insight.findOne({ _id: new Types.ObjectId(id), tenantId: ctx.tenantId });
  return insight ? isStored(insight, change) : change.state === 'shared' && change.naming !== 'named';
}

async function changeOf(ctx: Context, insight: InsightDocument, input: UpdateInsightInput): Promise<Change> {
  const { state } = insight;
  if (state === 'waitsForAuthor') throw new DomainError('conflict', 'insightWaits');
  const isDraft = state === 'draft';
  if (!isDraft && input.naming && (input.naming === 'named') !== (insight.naming === 'named'))
    throw new DomainError('conflict', 'namingStays');
  const content = await contentOf(ctx, input, beforeOf(insight));
  const isChosen = isDraft && input.isShared === true;
  const chosen = await chosenOf(ctx, insight, { ...input, isChosen });
  const next = nextOf(insight, content, { ...chosen, isShared: isChosen });
  return { ...chosen, content, state: next, reviewOn: reviewOf(ctx, insight, input, next) };
}

function nextOf(
  insight: InsightDocument,
  content: InsightContent,
  { naming, isShared }: Pick<Chosen, 'naming'> & { isShared: boolean },
): Change['state'] {
  const { state } = insight;
  if (state === 'draft') return isShared ? 'shared' : 'draft';
  if (state === 'waitsForContact') return state;
  // A contact stands for what they read and for no other words.
  if (naming === 'throughContact' && !isSameContent(insight, content)) return 'waitsForContact';
  return state === 'hidden' ? 'hidden' : 'shared';
}

const beforeOf = ({ text, title, why, type, tags, language, link }: InsightDocument): InsightContent => ({
  ...{ text, title, why, type, language, link },
  tags: tags.map(({ skillId, name }) => ({ skillId: skillId ?? null, name })),
});

/** An audience that stays is not counted again: who left it since does not keep anybody from correcting a word. */
async function chosenOf(
  ctx: Context,
  insight: InsightDocument,
  { audience, naming, isChosen }: UpdateInsightInput & { isChosen: boolean },
): Promise<Chosen> {
  const isDraft = insight.state === 'draft';
  const stays: Chosen = { audience, naming: (isDraft && naming) || insight.naming, contactId: null };
  if (isChosen) return chooseAudience(ctx, stays);
  if (insight.state === 'waitsForContact' || isSameAudience(insight.audience, audience)) return stays;
  if (isDraft) {
    await requireMember(ctx, audience);
    return stays;
  }
  if (insight.ownerId) return chooseAudience(ctx, stays);
  if (audience.kind !== 'everyone') throw new DomainError('conflict', 'unnamedOnlyWider');
  // Where so many may read it, nobody has to pass it on.
  return chooseAudience(ctx, { audience, naming: 'unnamed' });
}

function reviewOf(ctx: Context, insight: InsightDocument, { reviewOn }: UpdateInsightInput, next: string) {
  const before = insight.reviewOn ?? null;
  if (!insight.ownerId) return null;
  if (reviewOn && reviewOn !== before && !isReviewDay(reviewOn, ctx.now))
    throw new DomainError('invalid', 'reviewDayOutOfRange');
  const day = reviewOn === undefined ? before : reviewOn;
  if (next === 'draft') return day;
  return day !== null && day > dayAfter(ctx.now) ? day : usualReview(ctx.now);
}

function isStored(insight: InsightDocument, { content, audience, naming, state, reviewOn }: Change): boolean {
  return (
    insight.state === state &&
    insight.naming === naming &&
    (insight.reviewOn ?? null) === reviewOn &&
    isSameAudience(insight.audience, audience) &&
    isSameContent(insight, content)
  );
}

const isSameContent = (insight: InsightDocument, content: InsightContent): boolean =>
  JSON.stringify(inOrder(beforeOf(insight))) === JSON.stringify(inOrder(content));

const inOrder = ({ text, title, why, type, tags, language, link }: InsightContent): unknown => [
  ...[text, title, why, type, language, link],
  tags.map(({ skillId, name }) => [skillId, name]),
];

async function write(ctx: Context, insight: InsightDocument, change: Change): Promise<void> {
  const { content, audience, naming, state, reviewOn } = change;
  const isNew = insight.state === 'draft' && state === 'shared';
  const now = insight.ownerId ? ctx.now : startOfDay(ctx.now);
  const hadOther = insight.state !== 'draft' && (insight.title !== content.title || insight.text !== content.text);
  const earlier = { title: insight.title, text: insight.text, until: now };
  const written = await Insight.updateOne(
    { _id: insight._id, tenantId: ctx.tenantId, state: insight.state, version: insight.version },
    {
      $set: {
        ...content,
        ...{ naming, state, reviewOn },
        audience: audienceRow(audience),
        changedAt: now,
        ...(isNew && { sharedAt: now }),
        ...(naming === 'unnamed' && { contactId: null }),
        ...(reviewOn !== insight.reviewOn && { remindedOn: null }),
      },
      $inc: { version: 1 },
      ...(hadOther && { $push: { history: { $each: [earlier], $position: 0, $slice: mostEarlier } } }),
    },
  );
  if (written.modifiedCount === 0) throw new DomainError('conflict', 'insightChanged');
  if (insight.state !== 'draft') await settleFlags(ctx, insight);
  if (state === 'waitsForContact' && insight.contactId)
    await askContact(ctx, { _id: insight._id, contactId: insight.contactId, version: insight.version + 1 });
  const subject = insight._id.toString();
  if (isNew) await recordShared(ctx, subject, { type: content.type, audience });
  else if (insight.ownerId && insight.state !== 'draft')
    await recordAudit(ctx, { action: 'insight.updated', subject, detail: { audience: audience.kind } });
  await stampInsights([insight._id]);
}

/** The draft's row goes with everything that says whose it was; nothing leads from it to the new one. */
async function replace(
  ctx: Context,
  { _id, version, linkedTo }: InsightDocument,
  { content, audience, naming, contactId }: Change,
  keys: ShareKeys,
): Promise<void> {
  const gone = await Insight.deleteOne({ _id, tenantId: ctx.tenantId, state: 'draft', version });
  if (gone.deletedCount === 0) throw new DomainError('conflict', 'insightChanged');
  const nameless = { ...content, audience, naming, contactId, linkedTo: linkedTo ?? null, ...keys };
  await insertInsight(ctx, { ...nameless, isDraft: false });
}
