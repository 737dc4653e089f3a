import type { SystemContext } from '../../context.ts';
import { giveBackMentorPlace } from '../../programmes/enrolmentPlaces.ts';
import type { PartnershipDocument } from '../model.ts';

/** A round's pair is over: its mentors can take somebody else. Part of the caller's transaction, once per pair. */
export async function freeRoundPlaces(ctx: SystemContext, { round, members }: PartnershipDocument): Promise<void> {
  if (!round) return;
  for (const { personId, role } of members) {
    if (role === 'mentor') await giveBackMentorPlace(ctx, round.programmeId, personId);
  }
}
