import type { SessionView } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession, mySession, type Planned } from './access.ts';
import { getSession } from './getSession.ts';
import { MeetingPlan, type LearningSessionDocument } from './model.ts';
import { purposeOf } from './purposeOf.ts';
import { rewriteSession } from './rewriteSession.ts';
import { rolesOf, teacherOf } from './roles.ts';
import { versionFor } from './versionFor.ts';

export interface SwapRolesInput {
  id: string;
  /** Of the session as the member saw it: a swap sent twice, or by two at once, is one swap. */
  version: number;
}

/**
 * Whose turn it would be next takes this one, and the turns after it move along; what the meeting is for follows, unless
 * somebody worded it. Of a session that changed meanwhile nothing is swapped. Errors: `not_found`, `notActive`,
 * `sessionOver`.
 */
export async function swapRoles(ctx: Context, { id, version }: SwapRolesInput): Promise<SessionView> {
  const session = await accessSession(ctx, id);
  const planned = await accessRunningPlan(ctx, session.partnershipId.toString());
  if (session.state !== 'planned') throw new DomainError('conflict', 'sessionOver');
  const isAsSeen = version === versionFor(session, ctx.actor.personId);
  if (isAsSeen && changesAnything(session, planned)) await inTransaction(() => swap(ctx, session, planned));
  ctx.wakeDelivery();
  return getSession(ctx, { id });
}

/** Where one person alone teaches two, there is nothing to swap. */
function changesAnything({ members, turn }: LearningSessionDocument, { partnership }: Planned): boolean {
  const ids = members.map(({ personId }) => personId);
  const on = (which: number) =>
    JSON.stringify([rolesOf(ids, partnership.exchange, which), teacherOf(partnership.exchange, which)]);
  return on(turn) !== on(turn + 1);
}

async function swap(ctx: Context, session: LearningSessionDocument, { partnership, plan }: Planned): Promise<void> {
  const turn = session.turn + 1;
  const isOurWording = session.purpose === purposeOf(partnership, plan, session.turn);
  const swapped = await rewriteSession(
    ctx,
    { ...mySession(ctx, session._id), state: 'planned', version: session.version, turn: session.turn },
    {
      turn,
      teacherId: teacherOf(partnership.exchange, turn)?.teacherId ?? null,
      ...(isOurWording && { purpose: purposeOf(partnership, plan, turn) }),
    },
  );
  if (!swapped) return;
  await MeetingPlan.updateOne({ _id: plan._id, tenantId: ctx.tenantId }, { $inc: { turnShift: 1 } });
  await recordAudit(ctx, { action: 'session.rolesSwapped', subject: session.id });
}
