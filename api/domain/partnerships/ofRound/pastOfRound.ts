import type { Types } from 'mongoose';
import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { Partnership } from '../model.ts';
import { restDays, restDaysAfterTakingBack } from '../restingPairs.ts';

const dayMs = 86_400_000;

/**
 * Who was together in earlier rounds of a programme: pairs and rings that everybody said yes to, of a few people with
 * `among`. Reads only.
 */
export async function pairsOfProgramme(
  ctx: Pick<SystemContext, 'tenantId'>,
  programmeId: Types.ObjectId,
  { among }: Pick<BarredAmong, 'among'> = {},
): Promise<{ members: string[]; roundNumber: number }[]> {
  const pairs = await Partnership.find(
    {
      tenantId: ctx.tenantId,
      'round.programmeId': programmeId,
      acceptedAt: trusted({ $ne: null }),
      ...(among && { 'members.personId': trusted({ $in: [...among] }) }),
    },
    { members: 1, round: 1 },
  ).lean();
  return pairs.map(({ members, round }) => ({
    members: members.map(({ personId }) => personId.toString()),
    roundNumber: round?.number ?? 0,
  }));
}

export interface BarredAmong {
  /** Only pairs with one of these people. */
  readonly among?: readonly Types.ObjectId[];
  /** As if this round had told nobody. */
  readonly exceptRound?: Types.ObjectId;
}

/**
 * Who of a company must not be paired by a round, for causes of their own: together or asked now, or parted too short a
 * time ago. Pairs that this programme wrapped up are its cool-down's business. Reads only; the caller knows who takes part,
 * or asks about a few with `among`.
 */
export async function barredPairs(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  programmeId: Types.ObjectId,
  { among, exceptRound }: BarredAmong = {},
): Promise<[string, string][]> {
  const fields = { members: 1, state: 1, startedBy: 1, closedAt: 1, closedBecause: 1, round: 1 } as const;
  const since = new Date(ctx.now.getTime() - restDays * dayMs);
  const theirs = {
    tenantId: ctx.tenantId,
    kind: trusted({ $ne: 'oneOff' }),
    ...(among && { 'members.personId': trusted({ $in: [...among] }) }),
    ...(exceptRound && { 'round.roundId': trusted({ $ne: exceptRound }) }),
  };
  const open = await Partnership.find({ ...theirs, openKey: trusted({ $exists: true }) }, fields).lean();
  const closed = await Partnership.find({ ...theirs, closedAt: trusted({ $gt: since }) }, fields).lean();
  const resting = closed.filter((pair) => {
    if (pair.closedBecause === 'wrapped_up') return !pair.round?.programmeId.equals(programmeId);
    if (pair.closedBecause !== 'withdrawn') return true;
    return (pair.closedAt ?? since).getTime() + restDaysAfterTakingBack * dayMs > ctx.now.getTime();
  });
  return [...open, ...resting].flatMap(apartIn);
}

interface Past {
  readonly members: readonly { readonly personId: Types.ObjectId }[];
  readonly state: string;
  readonly round?: object | null;
  readonly startedBy: readonly Types.ObjectId[];
}

/** Every two of a pair; of a ring that came to nothing all but those who both said yes to it. */
function apartIn({ members, state, round, startedBy }: Past): [string, string][] {
  const two = everyTwo(members.map(({ personId }) => personId.toString()));
  if (!round || (state !== 'declined' && state !== 'expired')) return two;
  const willing = new Set(startedBy.map(String));
  return two.filter(([a, b]) => !(willing.has(a) && willing.has(b)));
}

/** Every two of a few, once. */
function everyTwo(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));
}
