import type { AgendaStep, SessionView } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession, mySession } from './access.ts';
import { getSession } from './getSession.ts';
import { isRunningOrAhead, openStates } from './liveTime.ts';
import { meetingLink } from './meetingLink.ts';
import type { LearningSessionDocument } from './model.ts';
import { isSameAgenda, plainAgenda } from './plainAgenda.ts';
import { rewriteSession } from './rewriteSession.ts';

export interface ChangeSessionInput {
  id: string;
  purpose?: string | undefined;
  agenda?: AgendaStep[] | undefined;
  /** A Teams meeting's link; empty: none. */
  joinUrl?: string | undefined;
}

/**
 * What one meeting is for, how it goes and where it is, before it and while it runs; what is left out stays, of two at once
 * the last one counts. The same again is no change. Errors: `not_found`, `notActive`, `sessionOver`, `notAMeetingLink`.
 */
export async function changeSession(ctx: Context, input: ChangeSessionInput): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  await accessRunningPlan(ctx, session.partnershipId.toString());
  if (!isRunningOrAhead(session, ctx.now)) throw new DomainError('conflict', 'sessionOver');
  const set = changesOf(session, input);
  if (Object.keys(set).length > 0) await inTransaction(() => write(ctx, input.id, set));
  ctx.wakeDelivery();
  return getSession(ctx, input);
}

async function write(ctx: Context, id: string, set: Changes): Promise<void> {
  const changed = await rewriteSession(ctx, { ...mySession(ctx, id), state: trusted({ $in: openStates }) }, set);
  if (!changed) throw new DomainError('conflict', 'sessionOver');
  await recordAudit(ctx, { action: 'session.changed', subject: id, detail: { what: Object.keys(set).join(' ') } });
}

type Changes = Partial<Pick<LearningSessionDocument, 'purpose' | 'joinUrl'>> & { agenda?: AgendaStep[] };

function changesOf(session: LearningSessionDocument, { purpose, agenda, joinUrl }: ChangeSessionInput): Changes {
  const link = joinUrl === undefined ? undefined : meetingLink(joinUrl);
  return {
    ...(purpose !== undefined && purpose !== session.purpose && { purpose }),
    ...(agenda && !isSameAgenda(agenda, session.agenda) && { agenda: plainAgenda(agenda) }),
    ...(link !== undefined && link !== session.joinUrl && { joinUrl: link }),
  };
}
