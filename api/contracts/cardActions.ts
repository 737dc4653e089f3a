import * as z from 'zod/mini';
import { objectId, skillId, text } from './common.ts';
import { feedbackQuestion, feedbackSees } from './feedback.ts';
import { longestAnswer, pollQuestion } from './polls.ts';

/**
 * What a button of a card sends. It comes from the client: the person and the time are taken from the turn, the version
 * only tells whether the card was still current, and the domain decides whether this person may.
 */
export const plainAction = z.strictObject({ verb: z.string() });

export const partnershipAction = z.strictObject({
  verb: z.string(),
  id: objectId,
  version: z.int().check(z.minimum(0)),
});
export type PartnershipAction = z.infer<typeof partnershipAction>;

/** `line` is the card's text input; Teams merges it into the data. */
export const declineLineAction = z.strictObject({ ...partnershipAction.shape, line: z.optional(text(300)) });

/** `offset`: the how-many-th best person is shown next, from 0. */
export const nextPartnerAction = z.strictObject({
  verb: z.string(),
  offset: z.int().check(z.minimum(0), z.maximum(19)),
});

/** I'm in, and Skip this round; an invitation to an earlier round is recognised by its id. */
export const roundAction = z.strictObject({ verb: z.string(), programmeId: objectId, roundId: objectId });
export type RoundAction = z.infer<typeof roundAction>;

export const programmeAction = z.strictObject({ verb: z.string(), programmeId: objectId });

/** A tap on a session's card; `version` as in `partnershipAction`. */
export const sessionAction = z.strictObject({
  verb: z.string(),
  id: objectId,
  version: z.int().check(z.minimum(0)),
});
export type SessionAction = z.infer<typeof sessionAction>;

/** `start`: one of the proposed moments. */
export const bookSlotAction = z.strictObject({ ...sessionAction.shape, start: z.iso.datetime() });
export const actionItemAction = z.strictObject({ ...sessionAction.shape, actionId: objectId });
/** `sentence` is the card's text input. */
export const keepSentenceAction = z.strictObject({ ...sessionAction.shape, sentence: z.optional(text(300)) });
/** A card about a partnership without a session: find a time, pause, later. */
export const pairSlotAction = z.strictObject({ ...partnershipAction.shape, start: z.iso.datetime() });
/** "Who can help me with ...": what was typed behind it. */
export const findHelperAction = z.strictObject({ verb: z.string(), text: text(100) });
/** [Ask] beside somebody who can help. */
export const askOneOffAction = z.strictObject({ verb: z.string(), personId: objectId, skillId });

/** A tap on one of a poll's questions. `option`: its place; `words`: the card's text input; neither: passed over. */
export const pollAction = z.strictObject({
  verb: z.string(),
  pollId: objectId,
  questionId: pollQuestion.shape.id,
  option: z.optional(z.int().check(z.minimum(0), z.maximum(4))),
  words: z.optional(text(longestAnswer)),
  /** From a lead's look at it: nothing is counted. */
  isTry: z.optional(z.literal(true)),
});
export type PollAction = z.infer<typeof pollAction>;
/** Change my answers, and the card that looks at itself again. */
export const pollCardAction = z.strictObject({
  verb: z.string(),
  pollId: objectId,
  isTry: pollAction.shape.isTry,
});
export type PollCardAction = z.infer<typeof pollCardAction>;
/** A tap on one of the three questions. `chip` absent: passed over. `sees` is the card's choice, which Teams merges in. */
export const sessionFeedbackAction = z.strictObject({
  ...sessionAction.shape,
  question: feedbackQuestion,
  chip: z.optional(z.string().check(z.maxLength(20))),
  sees: z.optional(feedbackSees),
});
/** [Say what helped]: after a session, or without one at the end. */
export const openLineAction = z.strictObject({
  verb: z.string(),
  partnershipId: objectId,
  sessionId: z.optional(objectId),
});
/** `onceKey` is the card's own: a tap that comes twice is one line. `line` is its text input. */
export const partnerLineAction = z.strictObject({
  ...openLineAction.shape,
  toPersonId: objectId,
  onceKey: z.uuid(),
  line: z.optional(text(300)),
});
/** Without a partnership: typed, and meant is the only one there is. */
export const needHelpAction = z.strictObject({ verb: z.string(), partnershipId: z.optional(objectId) });
export const helpAction = z.strictObject({ verb: z.string(), partnershipId: objectId });
export const helpDoneAction = z.strictObject({ verb: z.string(), helpId: objectId });

/** Any of them, for [Try again]: read once more by the verb's own contract before anything happens. */
export const cardActionInput = z.looseObject({ verb: z.string().check(z.maxLength(40)) });
export type CardActionInput = z.infer<typeof cardActionInput>;

export const retryAction = z.strictObject({ verb: z.string(), again: z.optional(cardActionInput) });
