import * as z from 'zod/mini';
import { objectId, text } from './common.ts';
import { personCard } from './people.ts';

/** The three questions about a session, never about the partner, each with its chips; the keys of our sentences. */
export const feedbackChips = {
  worked: ['trying', 'aim', 'pace', 'questions', 'other'],
  didnt: ['tooShort', 'tooMuch', 'wrongTopic', 'interruptions', 'nothing'],
  change: ['longer', 'realCase', 'swapRoles', 'otherDay', 'keepIt'],
} as const;
export const feedbackQuestion = z.enum(['worked', 'didnt', 'change']);
export type FeedbackQuestion = z.infer<typeof feedbackQuestion>;
export const feedbackQuestions = feedbackQuestion.options;

/** After the first and the third meeting, then after every fourth: 1, 3, 7, 11 ... */
export const asksForFeedback = (number: number): boolean => number === 1 || number % 4 === 3;

export const feedbackAnswers = z.strictObject({
  worked: z.nullable(z.enum(feedbackChips.worked)),
  didnt: z.nullable(z.enum(feedbackChips.didnt)),
  change: z.nullable(z.enum(feedbackChips.change)),
});
export type FeedbackAnswers = z.infer<typeof feedbackAnswers>;

/**
 * Who reads it, chosen by whoever answers: `me`: nobody else; `partner`: the others of the session too, with the name;
 * `programme`: nobody, it is only counted in the programme's figures once five people have answered.
 */
export const feedbackSees = z.enum(['me', 'partner', 'programme']);
export type FeedbackSees = z.infer<typeof feedbackSees>;

export const sessionId = z.strictObject({ id: objectId });
/** PUT /api/sessions/:id/feedback: the whole of it; answering again replaces it. */
export const sessionFeedbackInput = z.strictObject({
  answers: feedbackAnswers,
  comment: text(300),
  sees: feedbackSees,
});
export type SessionFeedbackInput = z.infer<typeof sessionFeedbackInput>;

/** GET /api/sessions/:id/feedback: the reader's own. */
export const sessionFeedbackView = z.strictObject({
  sessionId: objectId,
  partnershipId: objectId,
  /** The how-many-th meeting, and how long it was. */
  number: z.int(),
  minutes: z.int(),
  startsAt: z.iso.datetime(),
  partners: z.array(personCard),
  /** False: the pair belongs to no programme, so `programme` can't be chosen. */
  canCount: z.boolean(),
  programmeName: z.string(),
  /** Under 15 people: the answers wait until five people have answered. */
  isSmall: z.boolean(),
  answers: feedbackAnswers,
  comment: z.string(),
  sees: feedbackSees,
  hasAnswered: z.boolean(),
  /** False: it was counted for good; it can neither be read nor changed any more. */
  canChange: z.boolean(),
});
export type SessionFeedbackView = z.infer<typeof sessionFeedbackView>;

/** What the reader's partners said about a session and shared, with their names. */
export const sharedFeedback = z.strictObject({
  sessionId: objectId,
  startsAt: z.iso.datetime(),
  person: personCard,
  isMine: z.boolean(),
  sees: feedbackSees,
  answers: feedbackAnswers,
  comment: z.string(),
});
export type SharedFeedback = z.infer<typeof sharedFeedback>;

/** A line to a partner, with the writer's name: sent, or kept for oneself. */
export const partnerLine = z.strictObject({
  id: objectId,
  from: personCard,
  to: personCard,
  isMine: z.boolean(),
  text: z.string(),
  isSent: z.boolean(),
  at: z.iso.datetime(),
});
export type PartnerLine = z.infer<typeof partnerLine>;

/** GET /api/partnerships/:id/feedback: newest first; of others only what they shared. */
export const pairFeedback = z.strictObject({
  sessions: z.array(sharedFeedback),
  lines: z.array(partnerLine),
});
export type PairFeedback = z.infer<typeof pairFeedback>;

/** POST /api/partnerships/:id/lines: `isSent` false keeps it for oneself. `onceKey`: the same twice is one line. */
export const writeLineInput = z.strictObject({
  toPersonId: objectId,
  text: text(300).check(z.minLength(1)),
  isSent: z.boolean(),
  onceKey: z.uuid(),
});
export type WriteLineInput = z.infer<typeof writeLineInput>;

export const helpContact = z.enum(['contact', 'lead']);
export type HelpContact = z.infer<typeof helpContact>;

/** GET /api/partnerships/:id/help: who could be told. Both null: nobody is named, say so. */
export const helpView = z.strictObject({
  programmeName: z.string(),
  /** Somebody outside the programme whom its leads named. */
  contact: z.nullable(personCard),
  /** A lead who is neither in the pair nor above the reader. */
  lead: z.nullable(personCard),
  /** The reader has asked already, and it is not done. `isReached` false: Pairwise can't bring it to them. */
  asked: z.nullable(z.strictObject({ to: personCard, at: z.iso.datetime(), isReached: z.boolean() })),
});
export type HelpView = z.infer<typeof helpView>;

/** POST /api/partnerships/:id/help: only the one who is chosen is told. */
export const askHelpInput = z.strictObject({ to: helpContact, words: text(300) });
export type AskHelpInput = z.infer<typeof askHelpInput>;

/** GET /api/help: what people asked the reader for, as the contact or lead they chose. */
export const helpAsked = z.strictObject({
  requests: z.array(
    z.strictObject({
      id: objectId,
      person: personCard,
      /** Where to write to them. */
      address: z.string(),
      partners: z.array(personCard),
      programmeName: z.string(),
      words: z.string(),
      at: z.iso.datetime(),
      isDone: z.boolean(),
      /** Taken back: its words are gone. */
      isWithdrawn: z.boolean(),
    }),
  ),
});
export type HelpAsked = z.infer<typeof helpAsked>;
export const helpId = z.strictObject({ id: objectId });
