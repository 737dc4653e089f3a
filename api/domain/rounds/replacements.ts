import type { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { freedPairs, type FreedPair } from '../partnerships/ofRound/freedPairs.ts';
import { takingPart } from '../programmes/takingPart.ts';
import { toObjectIds } from './bytes.ts';
import { momentOf } from './freeze.ts';
import type { LightRound } from './lightRound.ts';
import type { UnmatchedFields } from './model.ts';
import type { Participant } from './participants.ts';
import { withoutPartner } from './unmatched.ts';

const minute = 60_000;
/** A no can be taken back for so long before anybody else is looked for. */
const leftAloneMs = 10 * minute;

/** Who of a published round has no partner, and since when. */
export interface Waiting {
  readonly freed: readonly FreedPair[];
  readonly rows: readonly UnmatchedFields[];
}

/** Everybody of a round without a partner: those a pair came to nothing for, and those the result had nobody for. Reads only. */
export async function findWaiting(ctx: SystemContext, roundId: Types.ObjectId): Promise<Waiting> {
  const freed = await freedPairs(ctx, roundId, new Date(ctx.now.getTime() - leftAloneMs));
  return { freed, rows: await withoutPartner(ctx, roundId) };
}

/** Is there somebody who has not been told yet? Those who have been told are nobody new to each other. */
export const hasNews = ({ freed, rows }: Waiting): boolean => freed.length > 0 || rows.some(({ toldAt }) => !toldAt);

/**
 * The waiting people as participants: who still takes part, as what, and how many more a mentor can take once the pair that
 * came to nothing is settled. Reads only.
 */
export async function waitingParticipants(
  ctx: SystemContext,
  round: Pick<LightRound, 'programmeId' | 'number' | 'dates'>,
  { freed, rows }: Waiting,
): Promise<Participant[]> {
  const released = new Map<string, number>();
  for (const id of freed.flatMap(({ waiting }) => waiting.map(String))) released.set(id, (released.get(id) ?? 0) + 1);
  const ids = new Set([...released.keys(), ...rows.map(({ personId }) => personId.toString())]);
  const options = { among: toObjectIds([...ids]), withFullMentors: true };
  const here = await takingPart(ctx, round.programmeId, momentOf(round, ctx.now), round.number, options);
  return here
    .map(({ personId, role, freePlaces, headStart }) => {
      const id = personId.toString();
      const places = role === 'mentor' ? freePlaces + (released.get(id) ?? 0) : 1;
      return { personId: id, role, places, headStart };
    })
    .filter(({ places }) => places > 0);
}

/** What of the waiting a new group uses up. */
export interface UsedUp {
  /** Pairs that are settled with it. */
  readonly pairs: readonly FreedPair[];
  /** Its members who have a row. */
  readonly inRows: readonly string[];
  /** Somebody of it was told of a partner, or of none, before. */
  readonly isReplacement: boolean;
}

export function usedUpBy({ members }: Pick<RoundGroup, 'members'>, { freed, rows }: Waiting): UsedUp {
  const pairs = freed.filter(({ waiting }) => waiting.some((id) => members.includes(id.toString())));
  const theirs = rows.filter(({ personId }) => members.includes(personId.toString()));
  return {
    pairs,
    inRows: theirs.map(({ personId }) => personId.toString()),
    isReplacement: pairs.length > 0 || theirs.some(({ toldAt, freedFrom }) => toldAt || freedFrom),
  };
}
