import * as z from 'zod/mini';
import { objectId, text } from './common.ts';
import { personCard } from './people.ts';
import { pollDoor, pollTemplate, pollThresholds, questionKind } from './polls.ts';

/** A scale's average over its places, 1 = least; from five answers on. */
const score = z.strictObject({ answered: z.int(), mean: z.number() });

/** How one question was answered. What is not null may be published. */
export const questionResult = z.strictObject({
  questionId: z.string(),
  kind: questionKind,
  text: z.strictObject({ en: z.string(), de: z.string() }),
  options: z.array(z.strictObject({ en: z.string(), de: z.string() })),
  /** People, each once, whatever they said more than once. Null: fewer than five. */
  answered: z.nullable(z.int()),
  /** Scales only. */
  mean: z.nullable(z.number()),
  /** How many chose each option; from ten answers on. */
  counts: z.nullable(z.array(z.int())),
  /**
   * The people who answered are those of an earlier poll, or of several together, but for one to four, whose answers the
   * difference would be: then nothing is shown but how many answered.
   */
  isNearlySame: z.boolean(),
  /** When that earlier poll closed; null: it is several together, or none. */
  nearTo: z.nullable(z.iso.datetime()),
  /** In random order; from ten comments on. */
  comments: z.nullable(z.array(z.string())),
  /** Scales only; null: not shown. */
  departments: z.nullable(
    z.array(
      z.strictObject({
        /** Empty: several small ones together. */
        name: z.string(),
        ...score.shape,
      }),
    ),
  ),
  /**
   * Why there are no departments. `small`: a group in it, or what is left beside one, would be under five; `oneDepartment`:
   * everybody is in one; `nearlySame`: with an earlier poll's figures they would tell about one to four people. Null: they
   * are shown, or never are in such a programme or question.
   */
  departmentsWhy: z.nullable(z.enum(['small', 'oneDepartment', 'nearlySame'])),
  /** The same question in earlier polls of the programme, oldest first: only those that were published. */
  before: z.array(
    z.strictObject({ pollId: objectId, closedAt: z.iso.datetime(), ...score.shape, good: z.nullable(z.int()) }),
  ),
});
export type QuestionResult = z.infer<typeof questionResult>;

/** One thing to keep and one to change, signed: small programmes' round in place of charts. */
export const roundVoice = z.strictObject({
  person: personCard,
  isMine: z.boolean(),
  keep: z.string(),
  change: z.string(),
});
export type RoundVoice = z.infer<typeof roundVoice>;

/** PUT /api/polls/:id/voice: both empty takes it back. */
export const writeVoiceInput = z.strictObject({ keep: text(200), change: text(200) });
export type WriteVoiceInput = z.infer<typeof writeVoiceInput>;

/**
 * GET /api/polls/:id/results, after it closed. `shown`: there is something; `tooFew`: fewer than five answered, nothing is
 * shown to anybody; `pooled`: a small programme's answers wait for the next poll with the same questions; `lost`: the key
 * to the answers was no longer there, or did not come back within 30 days.
 */
export const pollResults = z.strictObject({
  id: objectId,
  programmeId: objectId,
  programmeName: z.string(),
  template: pollTemplate,
  outcome: z.enum(['shown', 'tooFew', 'pooled', 'lost']),
  closedAt: z.iso.datetime(),
  /** Everybody asked, also by polls that were pooled into it; null: nobody was, people spoke after sessions. */
  asked: z.nullable(z.int()),
  /** How many people answered; null: fewer than five. */
  answered: z.nullable(z.int()),
  thresholds: pollThresholds,
  isSmall: z.boolean(),
  backupDays: z.int(),
  questions: z.array(questionResult),
  /** What changed because of it; null: the lead has not said it yet. */
  change: z.nullable(z.strictObject({ words: z.string(), by: z.nullable(personCard), at: z.iso.datetime() })),
  /** Another one with every change that a lead writes. */
  version: z.int(),
  door: pollDoor,
  /** Those asked have been told what came of it; of a poll in a channel nobody ever is. */
  wereTold: z.boolean(),
  /** Small programmes only; of others empty. */
  voices: z.array(roundVoice),
  iLead: z.boolean(),
  wasAsked: z.boolean(),
  /** May sign the shared round: was asked, or is in the programme by now. */
  mayVoice: z.boolean(),
});
export type PollResults = z.infer<typeof pollResults>;
