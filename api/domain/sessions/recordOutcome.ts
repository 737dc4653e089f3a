import { Types } from 'mongoose';
import type { MetAnswer, SessionView } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession, mySession, type Planned } from './access.ts';
import { closeSession } from './closeSession.ts';
import { countMeeting, countMine } from './countMeeting.ts';
import { getSession } from './getSession.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { keepOneOff } from './oneOffEnd.ts';
import { updateSessionCards } from './updateSessionCards.ts';

/**
 * "Did you meet?", from the beginning of a session on: each member answers for themselves, only members ever read it. The
 * first yes makes it held and counts it, also after another's no; a no after that changes one's own answer alone. Answering
 * twice, or all at once, counts once. Errors: `not_found`, `notActive`, `sessionNotYet`, `sessionCalledOff`.
 */
export async function recordOutcome(ctx: Context, input: { id: string; met: MetAnswer }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  if (mine(ctx, session)?.met !== input.met) {
    await inTransaction(() => record(ctx, input));
    ctx.wakeDelivery();
  }
  return getSession(ctx, input);
}

const mine = (ctx: Context, { members }: LearningSessionDocument) =>
  members.find(({ personId }) => personId.toString() === ctx.actor.personId);

async function record(ctx: Context, { id, met }: { id: string; met: MetAnswer }): Promise<void> {
  const session = await accessSession(ctx, id);
  const planned = await accessRunningPlan(ctx, session.partnershipId.toString());
  if (session.state === 'skipped' || session.state === 'cancelled')
    throw new DomainError('conflict', 'sessionCalledOff');
  if (session.startsAt > ctx.now) throw new DomainError('conflict', 'sessionNotYet');
  if (session.state === 'planned') await closeSession(ctx, planned, session);
  const me = new Types.ObjectId(ctx.actor.personId);
  const before = await LearningSession.findOneAndUpdate(
    {
      ...mySession(ctx, id),
      state: trusted({ $in: ['over', 'held', 'notHeld'] }),
      members: trusted({ $elemMatch: { personId: me, met: { $ne: met } } }),
    },
    { $set: { 'members.$[me].met': met }, $inc: { 'members.$[me].changes': 1 } },
    { returnDocument: 'before', arrayFilters: [{ 'me.personId': me }] },
  );
  if (!before) return;
  await settle(ctx, planned, before, met);
  await updateSessionCards(ctx, await accessSession(ctx, id), me);
  // What was answered is the members' own.
  await recordAudit(ctx, { action: 'session.answered', subject: id, detail: { door: ctx.door } });
}

/** What one answer means for all: `before` is the session as it was without it. */
async function settle(ctx: Context, planned: Planned, before: LearningSessionDocument, met: MetAnswer): Promise<void> {
  const saidYes = mine(ctx, before)?.met === 'yes';
  if (met === 'yes') {
    await countMine(ctx, before, 1);
    if (before.state === 'held') return;
    await setState(ctx, before, { state: 'held', heldAt: ctx.now });
    await countMeeting(ctx, planned, before);
    return;
  }
  if (saidYes) await countMine(ctx, before, -1);
  if (before.state !== 'over') return;
  await setState(ctx, before, { state: 'notHeld' });
  await keepOneOff(ctx, before.partnershipId);
}

const setState = (ctx: Context, { _id }: LearningSessionDocument, set: Partial<LearningSessionDocument>) =>
  LearningSession.updateOne({ _id, tenantId: ctx.tenantId }, { $set: set });
