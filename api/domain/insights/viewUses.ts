import { Types } from 'mongoose';
import type { InsightCardView } from '../../contracts/insightCards.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { hidingReasons } from './flagInsight.ts';
import { Insight, InsightFlag, InsightOutcome, type InsightDocument } from './model.ts';
import { dayAfter, askedBefore } from './reviewDays.ts';

type Card<Name extends InsightCardView['card']> = Extract<InsightCardView, { card: Name }>;

const findOwn = (ctx: Context, insightId: string): Promise<InsightDocument | null> =>
  Insight.findOne({
    _id: new Types.ObjectId(insightId),
    tenantId: ctx.tenantId,
    ownerId: new Types.ObjectId(ctx.actor.personId),
    state: trusted({ $in: ['shared', 'expired', 'hidden'] }),
  });

/**
 * "Is it still right?", for the named owner; while it is hidden what readers say of it, and nothing is asked. Null: there is
 * nothing to ask any more, because they have said so meanwhile or it is not theirs. Reads only.
 */
export async function viewReviewCard(ctx: Context, insightId: string): Promise<Card<'insightReview'> | null> {
  const insight = await findOwn(ctx, insightId);
  if (!insight) return null;
  const { title, version, state } = insight;
  const isHidden = state === 'hidden';
  const open = await InsightFlag.find(
    {
      ...{ tenantId: ctx.tenantId, insightId: insight._id, settledAt: null },
      ...(isHidden && { reason: trusted({ $in: [...hidingReasons] }) }),
    },
    { reason: 1 },
  ).lean();
  const flags = open.length;
  const reasons = isHidden ? hidingReasons.filter((one) => open.some(({ reason }) => reason === one)) : [];
  const reviewOn = insight.reviewOn ?? '';
  const isNear = reviewOn !== '' && reviewOn <= dayAfter(ctx.now, askedBefore);
  if (state === 'shared' && flags === 0 && !isNear) return null;
  return { card: 'insightReview', insightId, title, version, reviewOn, flags, isHidden, reasons };
}

/**
 * The thanks of one day: of what readers said came of it then the one that says most, a line before a name before a count.
 * Null: it was taken back meanwhile. Nobody whom the owner is kept apart from is shown. Reads only.
 */
export async function viewUsedCard(
  ctx: Context,
  insightId: string,
  dedupeKey: string,
): Promise<Card<'insightUsed'> | null> {
  const day = new Date(`${dedupeKey.slice(-10)}T00:00:00.000Z`);
  const insight = Number.isNaN(day.getTime()) ? null : await findOwn(ctx, insightId);
  if (!insight) return null;
  const blocked = await blockedPeople(ctx);
  const said = await InsightOutcome.find({
    tenantId: ctx.tenantId,
    insightId: insight._id,
    kind: trusted({ $in: ['savedTime', 'avoidedError', 'solvedProblem'] }),
    at: trusted({ $gte: day, $lt: new Date(day.getTime() + 86_400_000) }),
  }).sort({ at: 1 });
  const shown = said.filter(({ personId }) => !blocked.has(personId.toString()));
  const best = shown.find(({ line }) => line !== '') ?? shown.find(({ isNamed }) => isNamed) ?? shown[0];
  if (!best) return null;
  const person = best.isNamed ? (await findPeople(ctx, [best.personId])).get(best.personId.toString()) : undefined;
  return {
    card: 'insightUsed',
    insightId,
    title: insight.title,
    kind: best.kind,
    person: person ? toPersonCard(person) : null,
    line: person ? best.line : '',
  };
}
