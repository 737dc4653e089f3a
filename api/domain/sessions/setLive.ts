import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessSession, mySession } from './access.ts';
import { getSession } from './getSession.ts';
import { isNow, openStates } from './liveTime.ts';
import { LearningSession } from './model.ts';

export interface SetLiveInput {
  id: string;
  /** The step of the agenda that runs, from 0; as many as it has: all are through. */
  step: number;
  /** Added to this step. */
  extraMinutes: number;
}

/**
 * Where the members are in their agenda, the same for all: from a quarter of an hour before the meeting to three hours
 * after its end. A step begins when somebody goes to it, the same step again goes on. Of two at once the last one counts.
 * Errors: `not_found`, `sessionNotNow`, `noSuchStep`.
 */
export async function setLive(ctx: Context, { id, step, extraMinutes }: SetLiveInput): Promise<SessionView> {
  const session = await accessSession(ctx, id);
  if (!isNow(session, ctx.now)) throw new DomainError('conflict', 'sessionNotNow');
  if (step > session.agenda.length) throw new DomainError('invalid', 'noSuchStep');
  const open = { ...mySession(ctx, id), state: trusted({ $in: openStates }) };
  const gone = await LearningSession.updateOne(
    { ...open, liveStep: trusted({ $ne: step }) },
    { $set: { liveStep: step, liveStepStartedAt: ctx.now, liveExtraMinutes: extraMinutes } },
  );
  if (gone.matchedCount === 0)
    await LearningSession.updateOne({ ...open, liveStep: step }, { $set: { liveExtraMinutes: extraMinutes } });
  return getSession(ctx, { id });
}
