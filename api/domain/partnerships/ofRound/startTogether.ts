import { Types } from 'mongoose';
import { recordAudit } from '../../audit/recordAudit.ts';
import type { Context } from '../../context.ts';
import { inTransaction, trusted } from '../../database.ts';
import { DomainError } from '../../errors.ts';
import { queueCardUpdates } from '../../messages/queueCardUpdates.ts';
import { queueMessage } from '../../messages/queueMessage.ts';
import { beginPlan } from '../../sessions/beginPlan.ts';
import { accessPartnership, mine } from '../access.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';
import { hasStarted, isHiddenFrom } from '../policy.ts';

/**
 * A member of a round's pair says yes; with the last yes the pair is active and those who said it earlier are told. Saying
 * it twice, or all at once, is saying it once. Error: `requestClosed`; whoever may not know yet that the pair has come to
 * nothing is answered as if it were open.
 */
export async function startTogether(ctx: Context, partnership: PartnershipDocument): Promise<void> {
  if (partnership.state === 'active' || hasStarted(partnership, ctx.actor.personId)) return;
  await inTransaction(() => start(ctx, partnership.id));
  ctx.wakeDelivery();
}

async function start(ctx: Context, id: string): Promise<void> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const notYet = { startedBy: trusted({ $ne: me }) };
  const started = await Partnership.findOneAndUpdate(
    { ...mine(ctx, id), ...notYet, state: 'proposed', answerBy: trusted({ $gt: ctx.now }) },
    { $push: { startedBy: me }, $inc: { version: 1, 'members.$.changes': 1 } },
    { returnDocument: 'after' },
  );
  if (!started) return startTooLate(ctx, id, me);
  await recordAudit(ctx, { action: 'partnership.started', subject: id, detail: { door: ctx.door } });
  if (started.startedBy.length === started.members.length) await activate(ctx, started);
  await queueCardUpdates(ctx, started);
}

async function activate(ctx: Context, started: PartnershipDocument): Promise<void> {
  await Partnership.updateOne(
    { _id: started._id, tenantId: ctx.tenantId, state: 'proposed' },
    {
      $set: { state: 'active', acceptedAt: ctx.now, acceptedIn: ctx.door === 'bot' ? 'bot' : 'tab' },
      $inc: { version: 1, askerVersion: 1 },
    },
  );
  for (const personId of started.startedBy.slice(0, -1)) {
    const dedupeKey = `agreed:${started.id}:${personId.toString()}`;
    await queueMessage(ctx, { personId, kind: 'agreed', dedupeKey, partnershipId: started._id });
  }
  await beginPlan(ctx, started);
}

/** Somebody was faster. A yes to a pair whose end is not told yet is kept: this person wants a partner in this round. */
async function startTooLate(ctx: Context, id: string, me: Types.ObjectId): Promise<void> {
  const now = await accessPartnership(ctx, id);
  if (now.state === 'active' || hasStarted(now, ctx.actor.personId)) return;
  const isOver = now.answerBy <= ctx.now || !isHiddenFrom(now, ctx.actor.personId);
  if (isOver) throw new DomainError('conflict', 'requestClosed');
  const kept = await Partnership.findOneAndUpdate(
    { ...mine(ctx, id), isRevealed: false, startedBy: trusted({ $ne: me }) },
    { $push: { startedBy: me }, $inc: { version: 1, 'members.$.changes': 1 } },
    { returnDocument: 'after' },
  );
  if (!kept) return;
  await queueCardUpdates(ctx, kept);
  await recordAudit(ctx, { action: 'partnership.started', subject: id, detail: { door: ctx.door } });
}
