import type { SessionView } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession } from './access.ts';
import { callOff } from './callOff.ts';
import { getSession } from './getSession.ts';
import { keepOneOff } from './oneOffEnd.ts';
import { planNext } from './planNext.ts';
import { tellOthers } from './tellOthers.ts';

/**
 * This one date falls away, without a reason; the others are told, a rhythm goes on with its next date. Skipping twice, or
 * both at once, is skipping once. Errors: `not_found`, `notActive`, `sessionNotPlanned`.
 */
export async function skipSession(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  if (session.state !== 'skipped') {
    await inTransaction(() => skip(ctx, input.id));
    ctx.wakeDelivery();
  }
  return getSession(ctx, input);
}

async function skip(ctx: Context, id: string): Promise<void> {
  const session = await accessSession(ctx, id);
  if (session.state === 'skipped') return;
  const planned = await accessRunningPlan(ctx, session.partnershipId.toString());
  if (session.state !== 'planned' || session.endsAt <= ctx.now) throw new DomainError('conflict', 'sessionNotPlanned');
  const skipped = await callOff(ctx, session._id, 'skipped');
  if (!skipped) return;
  await tellOthers(ctx, skipped.off, 'off', skipped.untold);
  await planNext(ctx, planned, skipped.off.startsAt);
  await keepOneOff(ctx, skipped.off.partnershipId);
  await recordAudit(ctx, { action: 'session.skipped', subject: id, detail: { door: ctx.door } });
}
