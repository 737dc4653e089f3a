import { recordAudit } from '../audit/recordAudit.ts';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { closeRequest } from './closeRequest.ts';
import { Partnership } from './model.ts';
import { answerIsDue, expireRoundPair } from './ofRound/expireRoundPair.ts';
import { isAsker } from './policy.ts';
import { revealAnswer } from './revealAnswer.ts';
import { wrapUp } from './wrapUp.ts';

const batch = 200;

export interface SweptPartnerships {
  reminded: number;
  expired: number;
  revealed: number;
}

/**
 * What time does to requests: one reminder after three days, closed after seven, and a no becomes known in its morning. A
 * round's pairs close when the time to answer is over, and are wrapped up with thanks when their round ends.
 * Each row is claimed by a conditional update, so running twice, or in two processes at once, does it once.
 */
export async function sweepPartnerships(ctx: SystemContext): Promise<SweptPartnerships> {
  const swept = {
    expired:
      (await eachDue(ctx, { state: 'proposed', round: null, answerBy: trusted({ $lte: ctx.now }) }, expire)) +
      (await eachDue(ctx, answerIsDue(ctx.now), expireRoundPair)),
    reminded: await eachDue(ctx, { state: 'proposed', remindAt: trusted({ $lte: ctx.now }) }, remind),
    revealed: await eachDue(ctx, { isRevealed: false, revealAt: trusted({ $lte: ctx.now }) }, revealAnswer),
  };
  const ended = await eachDue(ctx, { state: 'active', 'round.endsOn': trusted({ $lte: ctx.now }) }, (_, id) =>
    wrapUp(ctx, id, null),
  );
  if (swept.expired + swept.reminded + swept.revealed + ended > 0) ctx.wakeDelivery();
  return swept;
}

type Id = Parameters<typeof closeRequest>[1];

type Act = (ctx: SystemContext, id: Id) => Promise<boolean>;

/** Batch by batch, until nothing is due or nothing changes: thousands of pairs of a round are due in the same minute. */
async function eachDue(ctx: SystemContext, due: object, act: Act): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await nextDue(ctx, due, act);
    total += done;
    if (done < batch) return total;
  }
}

async function nextDue(ctx: SystemContext, due: object, act: Act): Promise<number> {
  let done = 0;
  const rows = await Partnership.find({ ...due, tenantId: ctx.tenantId }, { _id: 1 })
    .limit(batch)
    .lean();
  for (const row of rows) if (await inTransaction(() => act(ctx, row._id))) done++;
  return done;
}

async function expire(ctx: SystemContext, id: Id): Promise<boolean> {
  const closed = await closeRequest(ctx, id, 'expired');
  if (closed) await recordAudit(ctx, { action: 'partnership.expired', subject: closed.id });
  return closed !== null;
}

async function remind(ctx: SystemContext, id: Id): Promise<boolean> {
  const claimed = await Partnership.findOneAndUpdate(
    { _id: id, tenantId: ctx.tenantId, state: 'proposed', remindAt: trusted({ $lte: ctx.now }) },
    { $set: { remindAt: null } },
  );
  if (!claimed) return false;
  const asked = claimed.members.find((member) => !isAsker(claimed, member.personId.toString()));
  if (!asked) return false;
  await queueMessage(ctx, {
    personId: asked.personId,
    kind: 'proposalReminder',
    dedupeKey: `proposalReminder:${claimed.id}`,
    partnershipId: claimed._id,
    expiresAt: claimed.answerBy,
  });
  return true;
}
