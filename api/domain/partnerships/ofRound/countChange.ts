import type { SystemContext } from '../../context.ts';
import { Partnership, type PartnershipDocument } from '../model.ts';

/** What these members of a pair read has changed: their version grows, in the caller's transaction, and nobody else's. */
export async function countChange(
  ctx: SystemContext,
  { _id, members }: PartnershipDocument,
  isConcerned: (personId: string) => boolean,
): Promise<void> {
  for (const { personId } of members) {
    if (!isConcerned(personId.toString())) continue;
    await Partnership.updateOne(
      { _id, tenantId: ctx.tenantId, 'members.personId': personId },
      { $inc: { 'members.$.changes': 1 } },
    );
  }
}
