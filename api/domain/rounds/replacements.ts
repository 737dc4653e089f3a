import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { freedPairs, type FreedPair } from '../partnerships/ofRound/freedPairs.ts';
import { takingPart } from '../programmes/takingPart.ts';
import { toObjectIds } from './bytes.ts';
import { momentOf } from './freeze.ts';
import type { UnmatchedFields } from './model.ts';
import type { Participant } from './participants.ts';
import type { Publication } from './proposePairs.ts';
import { withoutPartner } from './unmatched.ts';

const minute = 60_000;
/** A no can be taken back for so long before anybody else is looked for. */
const leftAloneMs = 10 * minute;

/** Who of a published round has no partner, and since when. */
export interface Waiting {
  readonly freed: readonly FreedPair[];
  readonly rows: readonly Pick<UnmatchedFields, 'personId' | 'toldAt' | 'freedFrom'>[];
}

/** Everybody of a round without a partner: those a pair came to nothing for, and those the result had nobody for. Reads only. */
export async function findWaiting(
  ctx: SystemContext,
  roundId: Types.ObjectId,
): Promise<Omit<Waiting, 'rows'> & { readonly rows: readonly UnmatchedFields[] }> {
  const freed = await freedPairs(ctx, roundId, new Date(ctx.now.getTime() - leftAloneMs));
  return { freed, rows: await withoutPartner(ctx, roundId) };
}

/** Is there somebody who has not been told yet? Those who have been told are nobody new to each other. */
export const hasNews = ({ freed, rows }: Waiting): boolean => freed.length > 0 || rows.some(({ toldAt }) => !toldAt);

/**
 * The waiting people as participants: who still takes part, as what they were frozen, and how many more a mentor can take
 * once the pair that came to nothing is settled. Where mentees wait, every mentor of the round who has room is asked too.
 * Reads only.
 */
export async function waitingParticipants(
  ctx: SystemContext,
  { round, result }: Publication,
  { freed, rows }: Waiting,
): Promise<Participant[]> {
  const released = new Map<string, number>();
  for (const id of freed.flatMap(({ waiting }) => waiting.map(String))) released.set(id, (released.get(id) ?? 0) + 1);
  const waiting = new Set([...released.keys(), ...rows.map(({ personId }) => personId.toString())]);
  const isMenteeWaiting = [...waiting].some((id) => result.roleOf(id) === 'mentee');
  const mentors = isMenteeWaiting ? result.ids.filter((id) => result.roleOf(id) === 'mentor') : [];
  const options = { among: toObjectIds([...new Set([...waiting, ...mentors])]), withFullMentors: true };
  const here = await takingPart(ctx, round.programmeId, momentOf(round, ctx.now), round.number, options);
  return here
    .map(({ personId, role, freePlaces, headStart }) => {
      const id = personId.toString();
      const places = role === 'mentor' ? freePlaces + (released.get(id) ?? 0) : 1;
      return { personId: id, role, places, headStart };
    })
    .filter(({ personId, role, places }) => places > 0 && role === result.roleOf(personId));
}
