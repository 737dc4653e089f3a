import * as z from 'zod/mini';
import { objectId, text } from './common.ts';
import { direction, sharedTime } from './matching.ts';
import { personCard } from './people.ts';
import { leadStep, programmeKind, roundSummary } from './programmes.ts';

/** Everybody learns; somebody does; worth a second look: nobody learns what they asked for, or the two met lately. */
export const pairBand = z.enum(['both', 'one', 'look']);
export type PairBand = z.infer<typeof pairBand>;

/**
 * Why somebody has no partner. `notAvailable` covers every personal cause alike; `oddOneOut`: everybody else was paired;
 * `mentorsFull`: no place left with a mentor who fits; `mentorsToSpare`: everybody who looks for a mentor has one; `partnerGone`: the pair came to nothing and nobody else was free.
 */
export const unmatchedReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('fewSharedHours'), city: z.string() }),
  z.strictObject({ code: z.literal('noCommonLanguage') }),
  z.strictObject({ code: z.literal('nobodyTeaches'), skillName: z.string() }),
  z.strictObject({ code: z.literal('nobodyLearns'), skillName: z.string() }),
  z.strictObject({ code: z.literal('reportingLine') }),
  z.strictObject({ code: z.literal('departmentRule') }),
  z.strictObject({ code: z.literal('metEverybody') }),
  z.strictObject({ code: z.literal('mentorsFull') }),
  z.strictObject({ code: z.literal('mentorsToSpare') }),
  z.strictObject({ code: z.literal('oddOneOut') }),
  z.strictObject({ code: z.literal('notAvailable') }),
  z.strictObject({ code: z.literal('partnerGone') }),
]);
export type UnmatchedReason = z.infer<typeof unmatchedReason>;

/** The steps of a running round, in order; what is before `step` is done. */
export const matchingProgress = z.strictObject({
  step: z.enum(['frozen', 'comparing', 'solving', 'checking']),
  /** 0..1 over all steps. */
  share: z.number(),
  people: z.int(),
  /** Pairs compared so far, or null while that is not known. */
  comparedPairs: z.nullable(z.int()),
  /** About how long it will take from here, in seconds, rounded up. */
  secondsLeft: z.int(),
});
export type MatchingProgress = z.infer<typeof matchingProgress>;

/** Counts that people compare; each is drawn as a bar. */
export const roundFigures = z.strictObject({
  people: z.int(),
  /** Of them, who came to learn: everybody but mentors. */
  seekers: z.int(),
  matched: z.int(),
  groups: z.int(),
  /** People who learn something they asked for. */
  learners: z.int(),
  bothLearn: z.int(),
  oneLearns: z.int(),
  look: z.int(),
  otherDepartment: z.int(),
  metBefore: z.int(),
});
export type RoundFigures = z.infer<typeof roundFigures>;

/** Figures and proof, for who asks for them. Scores are sums over pairs in ten-thousandths of a perfect pair. */
export const roundProof = z.strictObject({
  /** A second program has checked that no better set of pairs exists among those compared. */
  isCertified: z.boolean(),
  comparedPairs: z.int(),
  /** What no set of pairs over ALL allowed pairs can exceed; equal to `weight` when nothing better exists at all. */
  bound: z.int(),
  weight: z.int(),
  /** Pairs random pairing would break a hard rule with, of 100, and the share of our weight it reaches: for comparison. */
  randomBreaksRules: z.int(),
  randomShare: z.int(),
  greedyShare: z.int(),
  greedyLeavesOut: z.int(),
  /** No pair scores less than the floor (0: none), and what keeping it took off the weight. */
  floor: z.int(),
  floorPrice: z.int(),
  milliseconds: z.int(),
  inputHash: z.string(),
});
export type RoundProof = z.infer<typeof roundProof>;

export const roundView = z.strictObject({
  id: objectId,
  version: z.int(),
  programme: z.strictObject({ id: objectId, name: z.string(), kind: programmeKind }),
  round: roundSummary,
  step: leadStep,
  /** Who takes part, while people still join and afterwards. */
  takePart: z.int(),
  progress: z.nullable(matchingProgress),
  /** At most four faces for the picture of a running round. */
  faces: z.array(personCard),
  figures: z.nullable(roundFigures),
  proof: z.nullable(roundProof),
  /** Everybody without a partner, each with the reason; at most 200 are sent, `unmatchedCount` counts all. */
  unmatched: z.array(z.strictObject({ person: personCard, reason: unmatchedReason })),
  unmatchedCount: z.int(),
  /** Rings of three that an odd number made. */
  trios: z.array(z.array(personCard)),
  /** The cool-down had to be relaxed to this many rounds, or people would have stayed alone; null: it held. */
  relaxedTo: z.nullable(z.int()),
  /** Answers after publication. */
  answers: z.nullable(
    z.strictObject({ started: z.int(), waiting: z.int(), replaced: z.int(), published: z.int(), toPublish: z.int() }),
  ),
});
export type RoundView = z.infer<typeof roundView>;

/** One pair as a lead sees it: no number, no word of anybody's profile but what the two would learn. */
export const roundPair = z.strictObject({
  /** Stable within one result: the members' ids, joined. */
  key: z.string(),
  members: z.array(personCard),
  /** What members[i] learns, and from whom (a place in `members`). */
  learns: z.array(z.nullable(z.strictObject({ ...direction.shape, from: z.int() }))),
  band: pairBand,
  isLocked: z.boolean(),
  sharedTime: z.nullable(sharedTime),
  departments: z.array(z.string()),
  /** How many rounds ago they met last; null: first time together. */
  metRoundsAgo: z.nullable(z.int()),
});
export type RoundPair = z.infer<typeof roundPair>;

/** GET /api/rounds/:id/pairs: one page of a band, or of everybody whose name contains the words. */
export const roundPairsInput = z.strictObject({
  band: z.optional(pairBand),
  search: z.optional(text(60)),
  offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(100_000))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});
export type RoundPairsInput = z.infer<typeof roundPairsInput>;
export const roundPairs = z.strictObject({ pairs: z.array(roundPair), total: z.int() });
export type RoundPairs = z.infer<typeof roundPairs>;

/** GET /api/rounds/:id/people?search=: who takes part, for choosing somebody else; at most 20. */
export const roundPeopleInput = z.strictObject({ search: text(60) });

export const roundId = z.strictObject({ id: objectId });
export const roundMembers = z.array(objectId).check(z.minLength(2), z.maxLength(3));
/** POST /api/rounds/:id/lock: these stay together when the round is matched again. */
export const lockPairInput = z.strictObject({ members: roundMembers, isLocked: z.boolean() });
/** POST /api/rounds/:id/forbid: these two are parted and everybody else is matched anew as well as possible. */
export const forbidPairInput = z.strictObject({ members: roundMembers });
/** POST /api/rounds/:id/swap: puts these two together instead. */
export const swapPairInput = z.strictObject({ personId: objectId, withId: objectId });

/** What a change would cost the round, in counts a person understands; 0 where nothing changes. */
export const changeCost = z.strictObject({
  /** `exact`: matched a second time with the change; `atLeast`: a lower bound from the proof. */
  certainty: z.enum(['exact', 'atLeast']),
  leftOut: z.int(),
  bothLearn: z.int(),
  learners: z.int(),
  otherDepartment: z.int(),
  /** The rest: some fit a little less well. */
  isWorse: z.boolean(),
});
export type ChangeCost = z.infer<typeof changeCost>;

/** GET /api/rounds/:id/why-not?personId=&otherId= (leads) and GET /api/rounds/:id/cost-of-parting?members=a,b */
export const whyNotInput = z.strictObject({ personId: objectId, otherId: objectId });
export const whyNotView = z.strictObject({
  /** Why the two can't be a pair; null: they could, at `cost`. Personal causes are all `notAvailable`. */
  refusal: z.nullable(
    z.enum([
      'notAvailable',
      'reportingLine',
      'noCommonLanguage',
      'fewSharedHours',
      'departmentRule',
      'metLately',
      'nothingToLearn',
      'roles',
    ]),
  ),
  cost: z.nullable(changeCost),
});
export type WhyNotView = z.infer<typeof whyNotView>;

export const costOfPartingInput = z.strictObject({ personId: objectId, otherId: objectId });

/** GET /api/rounds/:id/mine: what a round has come to for the reader. */
export const myRoundView = z.strictObject({
  outcome: z.discriminatedUnion('code', [
    /** Nothing is told yet, or somebody new is looked for. */
    z.strictObject({ code: z.literal('waiting') }),
    z.strictObject({
      code: z.literal('paired'),
      /** One; for mentors one for each mentee. */
      pairs: z.array(z.strictObject({ partnershipId: objectId, isActive: z.boolean(), people: z.array(personCard) })),
    }),
    z.strictObject({
      code: z.literal('alone'),
      reason: unmatchedReason,
      /** When pairs of the next round are made; null: the programme ends. */
      nextRound: z.nullable(z.iso.datetime()),
    }),
    z.strictObject({ code: z.literal('notIn') }),
  ]),
});
export type MyRoundView = z.infer<typeof myRoundView>;
