import type { Types } from 'mongoose';
import type { EnrolmentRole } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { MatchingRound, type RoundFields } from './model.ts';
import { frozenIds, unpackParticipants } from './participants.ts';
import { unpackGroups, unpackUnmatched } from './packResult.ts';

/** A stored result, read as needed. */
export interface StoredResult {
  /** Everybody who was frozen, in the order of ids. */
  readonly ids: readonly string[];
  /** As what somebody was frozen. */
  readonly roleOf: (personId: string) => EnrolmentRole;
  readonly groups: (from?: number, to?: number) => RoundGroup[];
  readonly unmatched: (from?: number, to?: number) => ReturnType<typeof unpackUnmatched>;
  readonly relaxedTo: number | null;
}

type Heavy = Pick<RoundFields, 'frozen' | 'result'>;

/** The result of a round; null where there is none. About 3 MB for 100,000 people. Reads only. */
export async function readResult(
  ctx: Pick<SystemContext, 'tenantId'>,
  roundId: Types.ObjectId,
): Promise<StoredResult | null> {
  const fields = {
    'frozen.ids': 1,
    'frozen.roles': 1,
    'frozen.places': 1,
    'frozen.headStarts': 1,
    'result.groups': 1,
    'result.unmatched': 1,
    'result.reasons': 1,
    'result.relaxedTo': 1,
  };
  const round = await MatchingRound.findOne({ _id: roundId, tenantId: ctx.tenantId }, fields).lean<Heavy>();
  const result = round?.result;
  if (!round?.frozen || !result?.groups) return null;
  const participants = unpackParticipants(round.frozen);
  const ids = participants.map(({ personId }) => personId);
  const roles = new Map(participants.map(({ personId, role }) => [personId, role]));
  return {
    ids,
    roleOf: (personId) => roles.get(personId) ?? 'partner',
    groups: (from, to) => unpackGroups(result, ids, from, to),
    unmatched: (from, to) => unpackUnmatched(result, ids, from, to),
    relaxedTo: result.relaxedTo ?? null,
  };
}

/** Everybody who was frozen, in the order of ids. */
export async function readFrozenIds(ctx: Pick<SystemContext, 'tenantId'>, roundId: Types.ObjectId): Promise<string[]> {
  const round = await MatchingRound.findOne(
    { _id: roundId, tenantId: ctx.tenantId },
    { 'frozen.ids': 1 },
  ).lean<Heavy>();
  return round?.frozen ? frozenIds(round.frozen) : [];
}
