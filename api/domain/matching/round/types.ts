import type { ChangeCost, MatchingProgress, PairBand, UnmatchedReason, WhyNotView } from '../../../contracts/rounds.ts';
import type { EnrolmentRole, ProgrammeKind, ProgrammeRules } from '../../../contracts/programmes.ts';
import type { MatchablePerson } from '../profile.ts';

/** Somebody who takes part in a round, as frozen; plain data, so that it can be handed to a worker thread. */
export interface RoundParticipant {
  readonly personId: string;
  readonly managerId: string | null;
  readonly role: EnrolmentRole;
  /** Mentors: free places in this programme. Everybody else: 1. */
  readonly places: number;
  /** Rounds in a row in which this person was left without a partner: they come first. */
  readonly headStart: number;
  readonly person: FrozenPerson;
}

/** A stored person without the ids that are objects: a copy for another thread would lose what they are. */
export type FrozenPerson = Omit<MatchablePerson, '_id' | 'managerId'>;

/** Everything a round is matched from. The same input gives the same bytes. */
export interface RoundInput {
  /** Seeds the order of equals: the round's id. */
  readonly seed: string;
  /** Milliseconds since 1970, as frozen. */
  readonly now: number;
  readonly kind: ProgrammeKind;
  readonly rules: ProgrammeRules;
  readonly participants: readonly RoundParticipant[];
  /** personId -> managerId of everybody who stands between participants in the reporting line. */
  readonly managers: ReadonlyMap<string, string>;
  /** Never to be paired, for personal causes that nobody is told apart: blocked, together already, parted lately, declined. */
  readonly barred: readonly (readonly [string, string])[];
  /** Whom a lead parted. */
  readonly forbidden: readonly (readonly [string, string])[];
  /** Whom a lead keeps together: groups of two or three. */
  readonly locked: readonly (readonly string[])[];
  /** Met in an earlier round of this programme; 1: in the last one. */
  readonly met: readonly { readonly a: string; readonly b: string; readonly roundsAgo: number }[];
  /** Skill names by id, for reasons. */
  readonly skillNames: ReadonlyMap<string, string>;
}

/** Two people, or a ring of three in which each teaches the next. */
export interface RoundGroup {
  readonly members: readonly string[];
  readonly band: PairBand;
  /** 0..10,000; never shown about a person. */
  readonly score: number;
  /** How many of the members learn something they asked for. */
  readonly learners: number;
  readonly isLocked: boolean;
  /** Rounds since two of them met last; null: first time. */
  readonly metRoundsAgo: number | null;
  readonly isOtherDepartment: boolean;
}

export interface RoundProofFigures {
  readonly isCertified: boolean;
  readonly comparedPairs: number;
  readonly bound: number;
  readonly weight: number;
  readonly randomBreaksRules: number;
  readonly randomShare: number;
  readonly greedyShare: number;
  readonly greedyLeavesOut: number;
  /** No pair made here scores less; 0: no floor was worth its price. */
  readonly floor: number;
  /** What the floor took off the weight, at most one in a hundred. */
  readonly floorPrice: number;
}

export interface RoundResult {
  readonly groups: readonly RoundGroup[];
  readonly unmatched: readonly { readonly personId: string; readonly reason: UnmatchedReason }[];
  readonly relaxedTo: number | null;
  readonly proof: RoundProofFigures;
}

export type OnProgress = (progress: Omit<MatchingProgress, 'people' | 'secondsLeft'>) => void;

/** `round/planRound.ts`: matches everybody at once. Pure and deterministic; seconds to a minute for very large rounds. */
export type PlanRound = (input: RoundInput, onProgress?: OnProgress) => RoundResult;

/** `round/whyNot.ts`: what it would cost to pair these two, or why they can't be paired. */
export type WhyNot = (input: RoundInput, result: RoundResult, a: string, b: string) => WhyNotView;

/** `round/costOfParting.ts`: what it would cost to part these two. */
export type CostOfParting = (input: RoundInput, result: RoundResult, a: string, b: string) => ChangeCost;

/** `round/planReplacements.ts`: new pairs among a few who are free, under the same rules; the rest stay alone. */
export type PlanReplacements = (input: RoundInput) => readonly RoundGroup[] | Promise<readonly RoundGroup[]>;

/**
 * The doors' way to all of this: in a worker thread (`integrations/matchingWorker`) or, for tests and small previews, in
 * this one (`matchInline`). Rejects when the worker dies, and with the signal's reason when it is aborted.
 */
export interface RoundMatcher {
  plan(
    input: RoundInput,
    options?: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal },
  ): Promise<RoundResult>;
  whyNot(input: RoundInput, result: RoundResult, a: string, b: string): Promise<WhyNotView>;
  costOfParting(input: RoundInput, result: RoundResult, a: string, b: string): Promise<ChangeCost>;
}
