import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessPartnership, mine } from './access.ts';
import { getPartnership } from './getPartnership.ts';
import { Partnership } from './model.ts';

/** Either of the two rewords the goal of an active partnership; the last one counts. Error: `notActive`. */
export async function setGoal(ctx: Context, input: { id: string; goal: string }): Promise<PartnershipView> {
  const changed = await Partnership.updateOne(
    { ...mine(ctx, input.id), state: 'active', goal: trusted({ $ne: input.goal }) },
    { $set: { goal: input.goal }, $inc: { version: 1, askerVersion: 1 } },
  );
  if (changed.matchedCount === 0) {
    const partnership = await accessPartnership(ctx, input.id);
    if (partnership.state !== 'active') throw new DomainError('conflict', 'notActive');
  }
  return getPartnership(ctx, input);
}
