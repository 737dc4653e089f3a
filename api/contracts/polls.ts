import * as z from 'zod/mini';
import { objectId, text } from './common.ts';

/** What a lead may ask at most; every question is a card of its own. */
export const mostQuestions = 6;
/** Characters of an answer in own words. */
export const longestAnswer = 500;
/** Characters of an option. */
export const longestOption = 20;
/** Fewer people than this in a programme: answers are added up until five have answered, a shared round replaces charts. */
export const smallProgramme = 15;

/**
 * How many answers it takes until something is shown; written into a poll when it opens and never lowered. `figures`: an
 * average; `words`: its distribution, choices and comments.
 */
export const pollThresholds = z.strictObject({ figures: z.int(), words: z.int() });
export type PollThresholds = z.infer<typeof pollThresholds>;
export const usualThresholds: PollThresholds = { figures: 5, words: 10 };

const words = (most: number) => z.strictObject({ en: text(most), de: text(most) });
/** The same in two languages; one of them may be empty, then its readers get the other. */
export type Words = { en: string; de: string };

export const questionKind = z.enum(['scale', 'choice', 'text']);
export type QuestionKind = z.infer<typeof questionKind>;

/**
 * One question. `scale`: four or five words from least to most, of which the upper two count as good; `choice`: two to five;
 * `text`: none. A tap is the place of an option, from 0.
 */
export const pollQuestion = z.strictObject({
  /** Stays with the question from poll to poll, so that a trend compares like with like; `own-…`: the lead's. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  kind: questionKind,
  text: words(120),
  /** Titles of buttons: what is longer than this Teams cuts. */
  options: z.array(words(longestOption)).check(z.maxLength(5)),
});
export type PollQuestion = z.infer<typeof pollQuestion>;

/** `own`: written by a lead; the others ship with Pairwise; `sessions`: what pairs say about their meetings. */
export const pollTemplate = z.enum(['own', 'learning', 'safety', 'tool', 'sessions']);
export type PollTemplate = z.infer<typeof pollTemplate>;
/** Those a lead may begin with or put on a schedule. */
export const shippedTemplate = z.enum(['learning', 'safety', 'tool']);
export type ShippedTemplate = z.infer<typeof shippedTemplate>;

/** `bot`: a card to everybody in the programme; `channel`: one post with a link, nobody is written to. */
export const pollDoor = z.enum(['bot', 'channel']);
export type PollDoor = z.infer<typeof pollDoor>;

export const pollState = z.enum(['draft', 'opening', 'open', 'closing', 'closed', 'cancelled']);
export type PollState = z.infer<typeof pollState>;

/** What a lead decides before it opens. */
export const pollDraft = z.strictObject({
  questions: z.array(pollQuestion).check(z.maxLength(mostQuestions)),
  door: pollDoor,
  /** Its last moment; 1 to 60 days after it opens. */
  closesAt: z.iso.datetime(),
});
export type PollDraft = z.infer<typeof pollDraft>;

/** POST /api/programmes/:id/polls: a draft, from a template or empty. */
export const createPollInput = z.strictObject({ template: z.nullable(shippedTemplate) });
export type CreatePollInput = z.infer<typeof createPollInput>;
/** PUT /api/polls/:id: a draft may be incomplete; what is missing is named when it is opened. */
export const updatePollInput = z.strictObject({ ...pollDraft.shape, version: z.int() });
export type UpdatePollInput = z.infer<typeof updatePollInput>;
export const pollId = z.strictObject({ id: objectId });
/** POST /api/polls/:id/open: with the version that was read over. */
export const openPollInput = z.strictObject({ version: z.int() });

/** An option's place, or own words; null takes the answer back. */
export const answerValue = z.nullable(z.union([z.int().check(z.minimum(0), z.maximum(4)), text(longestAnswer)]));
export type AnswerValue = z.infer<typeof answerValue>;
/** PUT /api/polls/:id/answers: what is left out stays as it was. */
export const answerPollInput = z.strictObject({
  answers: z
    .array(z.strictObject({ questionId: pollQuestion.shape.id, value: answerValue }))
    .check(z.minLength(1), z.maxLength(mostQuestions)),
});
export type AnswerPollInput = z.infer<typeof answerPollInput>;

/** PUT /api/polls/:id/change: what changed because of it, in the lead's words; with the version of the results that were read. */
export const writeChangeInput = z.strictObject({ change: text(300).check(z.minLength(1)), version: z.int() });
export type WriteChangeInput = z.infer<typeof writeChangeInput>;

/** A poll as its reader may see it: those asked, its leads. Nothing of anybody else's answers. */
export const pollView = z.strictObject({
  id: objectId,
  version: z.int(),
  programmeId: objectId,
  programmeName: z.string(),
  state: pollState,
  template: pollTemplate,
  door: pollDoor,
  questions: z.array(pollQuestion),
  opensAt: z.nullable(z.iso.datetime()),
  closesAt: z.iso.datetime(),
  thresholds: pollThresholds,
  /** Under 15 people when it opened (a draft: now). */
  isSmall: z.boolean(),
  /** How many people are asked (a draft: would be now). */
  asked: z.int(),
  /** Days until backups of the database have forgotten the link, too. */
  backupDays: z.int(),
  iLead: z.boolean(),
  wasAsked: z.boolean(),
  /** Its answers are sealed with another key than Pairwise has now: it takes none, and is counted once that key is back. */
  waitsForKey: z.boolean(),
  /** The reader's own, while it is open; afterwards nobody has them. */
  mine: z.nullable(z.array(z.strictObject({ questionId: z.string(), value: answerValue }))),
});
export type PollView = z.infer<typeof pollView>;

export const pollListItem = z.strictObject({
  id: objectId,
  state: pollState,
  template: pollTemplate,
  /** The first question's words. */
  title: z.strictObject({ en: z.string(), de: z.string() }),
  questions: z.int(),
  closesAt: z.iso.datetime(),
  asked: z.int(),
  /** Who has answered so far is known to nobody while it is open; after close how many did, from five on. */
  answered: z.nullable(z.int()),
  wasAsked: z.boolean(),
  /** The reader said something to every question. */
  isAnswered: z.boolean(),
  /** Closed, and the lead has said what changes. */
  hasChange: z.boolean(),
});
export type PollListItem = z.infer<typeof pollListItem>;

/** One that asks itself: a template, every so many weeks. */
export const pollPulse = z.strictObject({
  template: shippedTemplate,
  everyWeeks: z.union([z.literal(4), z.literal(8), z.literal(12)]),
  /** When it asks next. */
  nextAt: z.iso.datetime(),
});
export type PollPulse = z.infer<typeof pollPulse>;
/** PUT /api/programmes/:id/pulses: one template on, off (`everyWeeks` null) or at another pace. */
export const setPulseInput = z.strictObject({
  template: shippedTemplate,
  everyWeeks: z.nullable(pollPulse.shape.everyWeeks),
});
export type SetPulseInput = z.infer<typeof setPulseInput>;

/** GET /api/programmes/:id/polls: drafts only to leads. */
export const pollList = z.strictObject({
  programmeId: objectId,
  programmeName: z.string(),
  iLead: z.boolean(),
  isSmall: z.boolean(),
  people: z.int(),
  polls: z.array(pollListItem),
  /** Only to leads. */
  pulses: z.array(pollPulse),
});
export type PollList = z.infer<typeof pollList>;

/** GET /api/polls/templates */
export const pollTemplates = z.strictObject({
  templates: z.array(z.strictObject({ template: shippedTemplate, questions: z.array(pollQuestion) })),
});
export type PollTemplates = z.infer<typeof pollTemplates>;
