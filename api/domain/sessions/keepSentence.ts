import type { SessionView } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, accessSession } from './access.ts';
import { changeMine, mineOf } from './changeMine.ts';
import { finish } from './finishSession.ts';
import { getSession } from './getSession.ts';

/**
 * One sentence worth keeping, for the members of the session and nobody else; it may be reworded, the last one counts. It is
 * the card's last step, so the session is finished for whoever keeps one. Errors: `not_found`, `notActive`,
 * `sessionNotHeld` (the acting member has not said that they met).
 */
export async function keepSentence(ctx: Context, input: { id: string; sentence: string }): Promise<SessionView> {
  const session = await accessSession(ctx, input.id);
  await accessRunningPlan(ctx, session.partnershipId.toString());
  if (mineOf(ctx, session)?.met !== 'yes') throw new DomainError('conflict', 'sessionNotHeld');
  await inTransaction(async () => {
    await changeMine(ctx, input.id, { met: 'yes', kept: { $ne: input.sentence } }, { set: { kept: input.sentence } });
    await finish(ctx, input.id);
  });
  ctx.wakeDelivery();
  return getSession(ctx, input);
}
