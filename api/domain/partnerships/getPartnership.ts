import type { PartnershipView } from '../../contracts/partnerships.ts';
import type { Context } from '../context.ts';
import { accessPartnership } from './access.ts';
import { viewAll } from './viewAll.ts';
import { DomainError } from '../errors.ts';

/** One partnership as the actor may see it; not a member is `not_found`. Reads only. */
export async function getPartnership(ctx: Context, input: { id: string }): Promise<PartnershipView> {
  const [view] = await viewAll(ctx, ctx.actor.personId, [await accessPartnership(ctx, input.id)]);
  if (!view) throw new DomainError('not_found', 'partnershipNotFound');
  return view;
}
