import { Types } from 'mongoose';
import type { MarkInput, MarkView } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessInsight, accessSharedInsight } from './access.ts';
import { inOneGo } from './inOneGo.ts';
import { Insight, InsightMark } from './model.ts';

/**
 * "Helpful" or "Save" of the acting reader, on or off; the same twice, or two at once, is the same once, and the count moves
 * with the mark in one transaction. Off is always possible, wherever the reader stands by now. Nobody is told and no audit
 * says it. Errors: `not_found` (also after an off, to whoever may not read it any more), `insightNotShared`, `ownInsight`
 * (one's own can be saved, not voted for).
 */
export async function markInsight(ctx: Context, input: MarkInput): Promise<MarkView> {
  if (input.isOn) return inOneGo(() => mark(ctx, input));
  await inOneGo(() => unmark(ctx, input));
  const { insight } = await accessInsight(ctx, input.id);
  return { helpful: insight.helpful, isOn: false };
}

async function mark(ctx: Context, input: MarkInput): Promise<MarkView> {
  const { insight, isMine } = await accessSharedInsight(ctx, input.id);
  if (input.kind === 'helpful' && isMine) throw new DomainError('forbidden', 'ownInsight');
  const set = { $setOnInsert: { at: ctx.now } };
  const { upsertedCount } = await InsightMark.updateOne(mineOf(ctx, input), set, { upsert: true });
  await count(ctx, input, upsertedCount);
  return { helpful: insight.helpful + (input.kind === 'helpful' ? upsertedCount : 0), isOn: true };
}

async function unmark(ctx: Context, input: MarkInput): Promise<void> {
  const { deletedCount } = await InsightMark.deleteOne(mineOf(ctx, input));
  await count(ctx, input, -deletedCount);
}

const mineOf = ({ tenantId, actor }: Context, { id, kind }: MarkInput) => ({
  ...{ tenantId, kind, insightId: new Types.ObjectId(id) },
  personId: new Types.ObjectId(actor.personId),
});

async function count({ tenantId }: Context, { id, kind }: MarkInput, moved: number): Promise<void> {
  if (moved !== 0) await Insight.updateOne({ _id: new Types.ObjectId(id), tenantId }, { $inc: { [kind]: moved } });
}
