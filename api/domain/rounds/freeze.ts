import type { SystemContext } from '../context.ts';
import { takingPart } from '../programmes/takingPart.ts';
import type { LightRound } from './lightRound.ts';
import { packParticipants, type Participant } from './participants.ts';

/** The instant for which people are available or not: the day pairs are told, or now where that has passed. */
export const momentOf = ({ dates }: Pick<LightRound, 'dates'>, now: Date): Date =>
  dates.pairsOn > now ? dates.pairsOn : now;

/** Who takes part in this round as everything stands now. Reads only. */
export async function peopleOf(
  ctx: SystemContext,
  round: Pick<LightRound, 'programmeId' | 'number' | 'dates'>,
): Promise<Participant[]> {
  const people = await takingPart(ctx, round.programmeId, momentOf(round, ctx.now), round.number);
  return people.map(({ personId, role, freePlaces, headStart }) => ({
    personId: personId.toString(),
    role,
    places: freePlaces,
    headStart,
  }));
}

/** The same as it is kept from now on: whoever joins or leaves later changes nothing about who was counted. */
export async function freeze(
  ctx: SystemContext,
  round: Pick<LightRound, 'programmeId' | 'number' | 'dates'>,
): Promise<ReturnType<typeof packParticipants> & { at: Date }> {
  return { at: ctx.now, ...packParticipants(await peopleOf(ctx, round)) };
}
