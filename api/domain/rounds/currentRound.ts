import { Types } from 'mongoose';
import type { LeadStep, RoundSummary } from '../../contracts/programmes.ts';
import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { leadStepOf } from './leadStep.ts';
import { lightFields, type LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';
import { toRoundSummary } from './roundSummary.ts';

export interface CurrentRound {
  readonly summary: RoundSummary;
  readonly step: LeadStep;
  /** How many were frozen; null before that: whoever is enrolled and doesn't skip or pause. */
  readonly takePart: number | null;
  /** Can who joins or skips now still change this round? Otherwise it concerns the one after it. */
  readonly isJoinable: boolean;
}

/**
 * Of each programme the round that people mean by "the round": one that is open or being matched or answered, else the
 * one whose pairs are meeting, else the next. Programmes without any are left out. Reads only; one query.
 */
export async function currentRounds(
  ctx: Pick<SystemContext, 'tenantId' | 'now'>,
  programmeIds: readonly (string | Types.ObjectId)[],
): Promise<Map<string, CurrentRound>> {
  const rounds = await MatchingRound.find(
    { tenantId: ctx.tenantId, programmeId: trusted({ $in: programmeIds.map((id) => new Types.ObjectId(id)) }) },
    lightFields,
  )
    .sort({ tenantId: 1, programmeId: 1, number: 1 })
    .lean<LightRound[]>();
  const current = new Map<string, LightRound>();
  for (const round of rounds) {
    const key = round.programmeId.toString();
    const before = current.get(key);
    // At equal rank the later round.
    if (!before || rankOf(round, ctx.now) >= rankOf(before, ctx.now)) current.set(key, round);
  }
  return new Map([...current].map(([key, round]) => [key, viewOf(round)]));
}

function rankOf({ state, dates }: LightRound, now: Date): number {
  if (state === 'draft') return 1;
  if (state !== 'closed') return 3;
  return dates.endsOn > now ? 2 : 0;
}

function viewOf(round: LightRound): CurrentRound {
  return {
    summary: toRoundSummary(round),
    step: leadStepOf(round),
    takePart: round.frozen?.count ?? null,
    isJoinable: round.state === 'draft' || round.state === 'open',
  };
}
