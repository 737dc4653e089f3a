import { Types } from 'mongoose';
import type { RecordOutcomeInput } from '../../contracts/insightUses.ts';
import type { InsightView } from '../../contracts/insights.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { accessSharedInsight, type InsightDocument } from './access.ts';
import { cleanText } from './cleanText.ts';
import { getInsight } from './getInsight.ts';
import { inOneGo } from './inOneGo.ts';
import { Insight, InsightOutcome } from './model.ts';
import { isWorthThanks, movedCounts } from './outcomeCounts.ts';

/**
 * "I used this", or "it was different for us": one outcome for each reader, a later one takes its place. A line stands with
 * the reader's name or not at all: "counted only" keeps no line. The owner who stands with their name is thanked, once a day
 * for each insight. No audit. Errors: `not_found`, `insightNotShared`, `ownInsight`.
 */
export async function recordOutcome(ctx: Context, input: RecordOutcomeInput & { id: string }): Promise<InsightView> {
  await inOneGo(() => record(ctx, input));
  ctx.wakeDelivery();
  return getInsight(ctx, { id: input.id });
}

/**
 * Takes the acting reader's outcome back, and its count, wherever they stand by now; without one nothing changes. Error:
 * `not_found` (also afterwards, to whoever may not read the insight any more).
 */
export async function removeOutcome(ctx: Context, { id }: { id: string }): Promise<InsightView> {
  await inOneGo(() => remove(ctx, id));
  return getInsight(ctx, { id });
}

const mineOf = (ctx: Context, insightId: Types.ObjectId) => ({
  tenantId: ctx.tenantId,
  insightId,
  personId: new Types.ObjectId(ctx.actor.personId),
});

async function record(ctx: Context, input: RecordOutcomeInput & { id: string }): Promise<void> {
  const { insight, isMine } = await accessSharedInsight(ctx, input.id);
  if (isMine) throw new DomainError('forbidden', 'ownInsight');
  const before = await InsightOutcome.findOne(mineOf(ctx, insight._id));
  const { kind, isNamed } = input;
  const line = isNamed ? cleanText(input.line) : '';
  const isNew = isWorthThanks(kind) && !(before && isWorthThanks(before.kind));
  const at = before && !isNew ? before.at : ctx.now;
  const said = { kind, isNamed, howMuch: isWorthThanks(kind) ? input.howMuch : null, line };
  await InsightOutcome.updateOne(mineOf(ctx, insight._id), { $set: { ...said, at } }, { upsert: true });
  await move(ctx, insight, movedCounts(before?.kind ?? null, kind));
  if (isNew) await thank(ctx, insight);
}

async function remove(ctx: Context, id: string): Promise<void> {
  const _id = new Types.ObjectId(id);
  const before = await InsightOutcome.findOneAndDelete(mineOf(ctx, _id));
  if (before) await move(ctx, { _id }, movedCounts(before.kind, null));
}

async function move(
  ctx: Context,
  { _id }: Pick<InsightDocument, '_id'>,
  counts: Record<string, number>,
): Promise<void> {
  if (Object.keys(counts).length > 0) await Insight.updateOne({ _id, tenantId: ctx.tenantId }, { $inc: counts });
}

/** Only an owner who is known by name, and never across a wish to be kept apart. */
async function thank(ctx: Context, { _id, ownerId, naming }: InsightDocument): Promise<void> {
  if (!ownerId || naming !== 'named' || (await blockedPeople(ctx)).has(ownerId.toString())) return;
  await queueMessage(ctx, {
    personId: ownerId,
    kind: 'insightUsed',
    dedupeKey: usedKey(_id.toString(), ctx.now),
    insightId: _id,
  });
}

/** One message for each insight and UTC day; it names no reader. Pure. */
export const usedKey = (insightId: string, at: Date): string =>
  `insightUsed:${insightId}:${at.toISOString().slice(0, 10)}`;
