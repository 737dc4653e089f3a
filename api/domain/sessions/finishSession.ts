import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { wrapUp } from '../partnerships/wrapUp.ts';
import { accessPlan, accessRunningPlan, accessSession } from './access.ts';
import { changeMine, mineOf } from './changeMine.ts';
import { getSession } from './getSession.ts';

/**
 * The acting member is through with the card of a session. A one-off meeting that all its members are through with ends with
 * thanks. Finishing twice is finishing once. Errors: `not_found`, `notActive`, `sessionNotHeld`.
 */
export async function finishSession(ctx: Context, input: { id: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  if (!mineOf(ctx, session)?.finishedAt) {
    await accessRunningPlan(ctx, session.partnershipId.toString());
    if (mineOf(ctx, session)?.met !== 'yes') throw new DomainError('conflict', 'sessionNotHeld');
    await inTransaction(() => finish(ctx, input.id));
    ctx.wakeDelivery();
  }
  return getSession(ctx, input);
}

/** The same in the caller's transaction. */
export async function finish(ctx: Context, id: string): Promise<void> {
  const finished = await changeMine(ctx, id, { met: 'yes', finishedAt: null }, { set: { finishedAt: ctx.now } });
  if (!finished?.members.every(({ finishedAt }) => Boolean(finishedAt))) return;
  const { partnership } = await accessPlan(ctx, finished.partnershipId.toString());
  if (partnership.kind === 'oneOff') await wrapUp(ctx, partnership._id, null);
}
