import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Partnership } from '../model.ts';

/**
 * How many mentees each mentor of a programme still has whose round is over by then: places that are taken now and free at
 * that instant. Joins the caller's transaction. Reads only.
 */
export async function placesComingFree(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
  by: Date,
  among?: readonly Types.ObjectId[],
): Promise<Map<string, number>> {
  const ending = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'round.programmeId': programmeId,
      'round.endsOn': trusted({ $lte: by }),
      // Kept as long as the pair takes a place.
      seats: trusted({ $exists: true }),
      ...(among && { 'members.personId': trusted({ $in: [...among] }) }),
    },
    { members: 1 },
  ).lean();
  const places = new Map<string, number>();
  for (const { personId, role } of ending.flatMap(({ members }) => members)) {
    const id = personId.toString();
    if (role === 'mentor') places.set(id, (places.get(id) ?? 0) + 1);
  }
  return places;
}
