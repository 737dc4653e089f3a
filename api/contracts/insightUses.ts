import * as z from 'zod/mini';
import { objectId, text } from './common.ts';

/** Characters of an insight that are stored at most. */
export const longestText = 4000;

/** How often an outcome was given; openly, so that counts start at 1. */
export const outcomeKind = z.enum(['savedTime', 'avoidedError', 'solvedProblem', 'notSure', 'different']);
export type OutcomeKind = z.infer<typeof outcomeKind>;
export const outcomeCounts = z.strictObject({
  used: z.int(),
  savedTime: z.int(),
  avoidedError: z.int(),
  solvedProblem: z.int(),
  different: z.int(),
});
export type OutcomeCounts = z.infer<typeof outcomeCounts>;

/** POST /api/insights/:id/outcome: one for each reader; again replaces it. */
export const recordOutcomeInput = z.strictObject({
  kind: outcomeKind,
  howMuch: z.nullable(z.enum(['minutes', 'hour', 'halfDay', 'more'])),
  line: text(300),
  /** The line stands with the name; otherwise it is only counted. */
  isNamed: z.boolean(),
});
export type RecordOutcomeInput = z.infer<typeof recordOutcomeInput>;

/** `isExperience`: "Add mine to it", up to the length of an insight. */
export const commentInput = z.strictObject({
  text: text(longestText).check(z.minLength(1)),
  isExperience: z.boolean(),
  onceKey: z.uuid(),
});
export type CommentInput = z.infer<typeof commentInput>;
export const commentId = z.strictObject({ id: objectId, commentId: objectId });

/** PUT /api/insights/:id/marks/:kind with `isOn`; the same twice is the same once. */
export const markInput = z.strictObject({ isOn: z.boolean() });
export const markParams = z.strictObject({ id: objectId, kind: z.enum(['helpful', 'saved']) });
export type MarkInput = z.infer<typeof markInput> & z.infer<typeof markParams>;

/** What a mark left: how many find it helpful, and whether the reader's own mark of this kind stands. */
export const markView = z.strictObject({ helpful: z.int(), isOn: z.boolean() });
export type MarkView = z.infer<typeof markView>;

/** POST /api/insights/:id/confirm: its owner says that it is still right, for how long. */
export const confirmInput = z.strictObject({ reviewOn: z.nullable(z.iso.date()) });
export type ConfirmInput = z.infer<typeof confirmInput>;

export const flagReason = z.enum(['outdated', 'wrong', 'unkind', 'private']);
export const flagInput = z.strictObject({ reason: flagReason, words: text(300) });
export type FlagInput = z.infer<typeof flagInput>;
/** What a flag left: false where readers don't see it any more until its owner has looked. */
export const flagView = z.strictObject({ isStillShown: z.boolean() });
export type FlagView = z.infer<typeof flagView>;

/** POST /api/insights/:id/use: into the plan of a pair, both of whom may read it. */
export const useInSessionInput = z.strictObject({ partnershipId: objectId });
/** POST /api/insights/sentence: the sentence that the reader kept of a session, shared as it stands with the pair. */
export const shareSentenceInput = z.strictObject({ sessionId: objectId, onceKey: z.optional(z.uuid()) });
export type ShareSentenceInput = z.infer<typeof shareSentenceInput>;

/** GET /api/insights/export: everything that the reader may search and their own, as a file. */
export const exportInput = z.strictObject({ format: z.enum(['csv', 'json', 'md']) });
export type ExportFormat = z.infer<typeof exportInput>['format'];
