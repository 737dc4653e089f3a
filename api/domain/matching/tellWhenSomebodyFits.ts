import type { SystemContext } from '../context.ts';
import { inTransaction } from '../database.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { fulfilWish, waitingToBeTold } from '../people/waitingToBeTold.ts';
import { findPartners } from './findPartners.ts';

/**
 * Those who asked to be told when somebody fits get one message as soon as somebody does; the wish ends with it. Claimed
 * by a conditional update, so running twice or in two processes tells once.
 */
export async function tellWhenSomebodyFits(ctx: SystemContext): Promise<number> {
  let told = 0;
  for (const personId of await waitingToBeTold(ctx)) {
    const actor = { tenantId: ctx.tenantId, personId: personId.toString(), isAdministrator: false };
    const { fitting } = await findPartners({ ...ctx, actor }, { limit: 1 });
    if (fitting === 0) continue;
    const isFirst = await inTransaction(async () => {
      if (!(await fulfilWish(ctx, personId))) return false;
      const dedupeKey = `somebodyFits:${personId.toString()}:${ctx.now.getTime()}`;
      await queueMessage(ctx, { personId, kind: 'somebodyFits', dedupeKey });
      return true;
    });
    if (isFirst) told++;
  }
  if (told > 0) ctx.wakeDelivery();
  return told;
}
