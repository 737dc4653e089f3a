import type { PartnershipView } from '../../contracts/partnerships.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, mine } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { isAsker, mayWithdraw } from './policy.ts';
import { takeBackRequest } from './takeBackRequest.ts';

/**
 * The asker takes the request back. Works, and answers, the same for a request that was declined but not told yet, so
 * that nobody can find a no by trying. Safe to repeat. Errors: `onlyAskerWithdraws`, `requestClosed`.
 */
export async function withdrawPartnership(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  if (!isAsker(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'onlyAskerWithdraws');
  if (partnership.closedBecause !== 'withdrawn') {
    if (!mayWithdraw(partnership, ctx.actor.personId)) throw new DomainError('conflict', 'requestClosed');
    await inTransaction(() => withdraw(ctx, input.id));
    ctx.wakeDelivery();
  }
  return getPartnership(ctx, input);
}

async function withdraw(ctx: Context, id: string): Promise<void> {
  // Open, or answered and not told yet: to the asker both are the same request.
  const withdrawn =
    (await takeBackRequest(ctx, { ...mine(ctx, id), state: 'proposed' })) ??
    (await takeBackRequest(ctx, { ...mine(ctx, id), isRevealed: false }));
  if (withdrawn) {
    await recordAudit(ctx, { action: 'partnership.withdrawn', subject: id });
    return;
  }
  const now = await accessPartnership(ctx, id);
  if (now.closedBecause !== 'withdrawn') throw new DomainError('conflict', 'requestClosed');
}
