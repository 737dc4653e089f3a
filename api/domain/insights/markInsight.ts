import { Types } from 'mongoose';
import type { MarkInput, MarkView } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessSharedInsight } from './access.ts';
import { inOneGo } from './inOneGo.ts';
import { Insight, InsightMark } from './model.ts';

/**
 * "Helpful" or "Save" of the acting reader, on or off; the same twice, or two at once, is the same once, and the count moves
 * with the mark in one transaction. Nobody is told and no audit says it. Errors: `not_found`, `insightNotShared`,
 * `ownInsight` (one's own can be saved, not voted for).
 */
export const markInsight = (ctx: Context, input: MarkInput): Promise<MarkView> => inOneGo(() => mark(ctx, input));

async function mark(ctx: Context, { id, kind, isOn }: MarkInput): Promise<MarkView> {
  const { insight, isMine } = await accessSharedInsight(ctx, id);
  if (kind === 'helpful' && isMine) throw new DomainError('forbidden', 'ownInsight');
  const personId = new Types.ObjectId(ctx.actor.personId);
  const one = { tenantId: ctx.tenantId, insightId: insight._id, kind, personId };
  const moved = isOn
    ? (await InsightMark.updateOne(one, { $setOnInsert: { at: ctx.now } }, { upsert: true })).upsertedCount
    : -(await InsightMark.deleteOne(one)).deletedCount;
  if (moved !== 0) await Insight.updateOne({ _id: insight._id, tenantId: ctx.tenantId }, { $inc: { [kind]: moved } });
  return { helpful: insight.helpful + (kind === 'helpful' ? moved : 0), isOn };
}
