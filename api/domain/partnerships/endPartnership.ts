import { Types } from 'mongoose';
import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { wrapUp } from './wrapUp.ts';

/**
 * Wraps a partnership up, by either of the two, at any time, without a reason: the other gets a thank-you, both get their
 * place back, nothing is counted against anybody. Safe to repeat. Error: `notActive`.
 */
export async function endPartnership(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const partnership = await accessPartnership(ctx, input.id);
  if (partnership.state !== 'ended') {
    if (partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
    const me = new Types.ObjectId(ctx.actor.personId);
    await inTransaction(() => wrapUp(ctx, partnership._id, me));
    ctx.wakeDelivery();
  }
  return getPartnership(ctx, input);
}
