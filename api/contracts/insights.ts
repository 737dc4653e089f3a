import * as z from 'zod/mini';
import { level, objectId, skillId, text } from './common.ts';
import { flagReason, longestText, outcomeCounts, outcomeKind, recordOutcomeInput } from './insightUses.ts';
import { personCard } from './people.ts';

/** Characters that read best; more is allowed up to `longestText` (`insightUses.ts`). */
export const goodLength = 600;
/** Fewer readers than this, and whoever shares can be guessed: without a name only through a neutral contact. */
export const leastForUnnamed = 25;
export const mostTags = 8;

export const insightType = z.enum(['tip', 'mistake', 'bestPractice', 'howTo', 'experience', 'resource', 'idea']);
export type InsightType = z.infer<typeof insightType>;

export const insightLanguage = z.enum(['en', 'de', 'other']);
export type InsightLanguage = z.infer<typeof insightLanguage>;

/** A skill of the catalogue, or a word of one's own (`skillId` null). */
export const insightTag = z.strictObject({ skillId: z.nullable(skillId), name: text(80).check(z.minLength(1)) });
export type InsightTag = z.infer<typeof insightTag>;

/**
 * Who may read it: the company; who is in a programme; a team (a department, as the directory has it); the members of a
 * partnership.
 */
export const insightAudience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('programme'), programmeId: objectId }),
  z.strictObject({ kind: z.literal('team'), department: text(100).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('partnership'), partnershipId: objectId }),
]);
export type InsightAudience = z.infer<typeof insightAudience>;

/** An audience as it is offered and shown: with its name, and how many may read it. */
export const audienceChoice = z.strictObject({
  audience: insightAudience,
  /** A programme's, team's or partner's name; empty for everyone. */
  name: z.string(),
  readers: z.int(),
  /** 25 readers and more: a real choice; fewer: somebody could tell who it was. */
  mayBeUnnamed: z.boolean(),
  /** Fewer, but the programme has a neutral contact who could pass it on without a name. */
  mayGoThroughContact: z.boolean(),
});
export type AudienceChoice = z.infer<typeof audienceChoice>;

/** https only; anything else is refused. */
export const insightLink = z.url({ protocol: /^https$/ }).check(z.maxLength(500));

/** What can be said of an insight; only the text is needed, the rest is guessed and may be changed. */
export const insightFields = z.strictObject({
  text: text(longestText).check(z.minLength(1)),
  title: z.optional(text(120)),
  why: z.optional(text(300)),
  type: z.optional(insightType),
  tags: z.optional(z.array(insightTag).check(z.maxLength(mostTags))),
  language: z.optional(insightLanguage),
  link: z.optional(z.nullable(insightLink)),
  /** ISO date, at most two years ahead. */
  reviewOn: z.optional(z.nullable(z.iso.date())),
});
export type InsightFields = z.infer<typeof insightFields>;

/** POST /api/insights/guess: everything that is not said, and what to look at before sharing. Saves nothing. */
export const guessInsightInput = z.strictObject({
  text: text(longestText),
  /** Where it begins: a session's sentence; narrows the audience that is offered first. */
  sessionId: z.optional(objectId),
  /** An insight of one's own that is being changed: not similar to itself. */
  exceptId: z.optional(objectId),
});
export type GuessInsightInput = z.infer<typeof guessInsightInput>;

/** Something in the text that names somebody or says where to reach them. `from`, `to`: places in the text, in UTF-16 units. */
export const insightWarning = z.strictObject({
  kind: z.enum(['person', 'mail', 'phone', 'customer']),
  words: z.string(),
  from: z.int(),
  to: z.int(),
});
export type InsightWarning = z.infer<typeof insightWarning>;

/** One that says something close, among those the writer may read. */
export const similarInsight = z.strictObject({
  id: objectId,
  title: z.string(),
  /** The beginning of its text. */
  beginning: z.string(),
  author: z.nullable(personCard),
  isMine: z.boolean(),
  /** How many colleagues used it. */
  used: z.int(),
});
export type SimilarInsight = z.infer<typeof similarInsight>;

export const insightGuess = z.strictObject({
  title: z.string(),
  type: insightType,
  tags: z.array(insightTag),
  language: insightLanguage,
  /** The first is preselected. */
  audiences: z.array(audienceChoice),
  warnings: z.array(insightWarning),
  similar: z.array(similarInsight),
});
export type InsightGuess = z.infer<typeof insightGuess>;

/** Whose name stands with it: one's own, nobody's, or a neutral contact passes it on. */
export const insightNaming = z.enum(['named', 'unnamed', 'throughContact']);
export type InsightNaming = z.infer<typeof insightNaming>;

/** POST /api/insights. `onceKey`: the same tap twice is one insight. */
export const shareInsightInput = z.strictObject({
  ...insightFields.shape,
  audience: insightAudience,
  naming: insightNaming,
  /** True: kept as a draft, for nobody else yet. */
  isDraft: z.boolean(),
  sessionId: z.optional(objectId),
  /** Shown beside the one it is close to. */
  linkTo: z.optional(objectId),
  onceKey: z.uuid(),
});
export type ShareInsightInput = z.infer<typeof shareInsightInput>;

export const insightId = z.strictObject({ id: objectId });
/** PUT /api/insights/:id: the owner's; what stood before is kept as history. */
export const updateInsightInput = z.strictObject({
  ...insightFields.shape,
  audience: insightAudience,
  naming: z.optional(insightNaming),
  /** True: a draft is shared by this, with the naming chosen. */
  isShared: z.optional(z.boolean()),
  version: z.int(),
});
export type UpdateInsightInput = z.infer<typeof updateInsightInput>;

/** GET /api/insights?q=: without words the good first list: new, much used, of one's own skills. */
export const searchInsightsInput = z.strictObject({
  q: z.optional(text(200)),
  type: z.optional(insightType),
  language: z.optional(insightLanguage),
  tag: z.optional(text(80)),
  list: z.optional(z.enum(['all', 'mine', 'saved', 'popular', 'drafts'])),
  offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1000))),
  /** At most so many at once; 20 where nothing is said. */
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50))),
});
export type SearchInsightsInput = z.infer<typeof searchInsightsInput>;

/** Pieces of a text, those found marked; put together they are the text. */
export const markedText = z.array(z.strictObject({ text: z.string(), isHit: z.boolean() }));
export type MarkedText = z.infer<typeof markedText>;

export const insightHit = z.strictObject({
  id: objectId,
  state: z.enum(['draft', 'waitsForAuthor', 'waitsForContact', 'shared', 'expired', 'hidden']),
  type: insightType,
  title: markedText,
  /** The part of the text around what was found. */
  excerpt: markedText,
  author: z.nullable(personCard),
  audience: audienceChoice,
  sharedAt: z.iso.datetime(),
  helpful: z.int(),
  outcomes: outcomeCounts,
  isSaved: z.boolean(),
  isMine: z.boolean(),
  isDraft: z.boolean(),
});
export type InsightHit = z.infer<typeof insightHit>;

export const insightList = z.strictObject({
  hits: z.array(insightHit),
  total: z.int(),
  /** A skill of the catalogue that the words name, and who teaches it: asked beside the results. */
  skill: z.nullable(z.strictObject({ id: skillId, name: z.string() })),
});
export type InsightList = z.infer<typeof insightList>;

export const insightView = z.strictObject({
  id: objectId,
  version: z.int(),
  state: z.enum(['draft', 'waitsForAuthor', 'waitsForContact', 'shared', 'expired', 'hidden']),
  type: insightType,
  title: z.string(),
  text: z.string(),
  why: z.string(),
  tags: z.array(insightTag),
  language: insightLanguage,
  link: z.nullable(z.string()),
  audience: audienceChoice,
  /** Null: shared without a name. */
  author: z.nullable(personCard),
  naming: insightNaming,
  sharedAt: z.nullable(z.iso.datetime()),
  changedAt: z.iso.datetime(),
  /** Until when its owner says that it is right; null: nobody was asked yet. */
  rightUntil: z.nullable(z.iso.date()),
  /** Neutral contact who passed it on; null: nobody. */
  contact: z.nullable(personCard),
  isFlagged: z.boolean(),
  helpful: z.int(),
  isHelpfulToMe: z.boolean(),
  isSaved: z.boolean(),
  isMine: z.boolean(),
  outcomes: outcomeCounts,
  myOutcome: z.nullable(recordOutcomeInput),
  lines: z.array(z.strictObject({ person: z.nullable(personCard), kind: outcomeKind, line: z.string() })),
  comments: z.array(
    z.strictObject({
      id: objectId,
      person: personCard,
      text: z.string(),
      at: z.iso.datetime(),
      isMine: z.boolean(),
      /** The writer's own experience, added to this insight instead of sharing a second one. */
      isExperience: z.boolean(),
    }),
  ),
  related: z.array(
    z.strictObject({ id: objectId, title: z.string(), author: z.nullable(personCard), isLinked: z.boolean() }),
  ),
  /** A skill of the catalogue that its tags name: who can help stands beside. */
  skill: z.nullable(z.strictObject({ id: skillId, name: z.string() })),
  /** Open flags; only its owner reads them, without names. */
  flags: z.array(z.strictObject({ reason: flagReason, words: z.string() })),
  /** Earlier texts, newest first. */
  history: z.array(z.strictObject({ title: z.string(), text: z.string(), until: z.iso.datetime() })),
});
export type InsightView = z.infer<typeof insightView>;

/** GET /api/people/:id/expertise: what somebody shares and teaches, as far as the reader may know. */
export const expertise = z.strictObject({
  person: personCard,
  isMe: z.boolean(),
  teaches: z.array(z.strictObject({ skillId, name: z.string(), level })),
  insights: z.array(insightHit),
  /** What colleagues said came of them, altogether. */
  outcomes: outcomeCounts,
});
export type Expertise = z.infer<typeof expertise>;
