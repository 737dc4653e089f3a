import { randomUUID } from 'node:crypto';
import mongoose, { Schema, type InferSchemaType, type Types } from 'mongoose';
import type { QuestionResult } from '../../contracts/pollResults.ts';
import type { PollQuestion, PollThresholds } from '../../contracts/polls.ts';
import { schemaOptions } from '../database.ts';

const inside = { ...schemaOptions, _id: false } as const;
const wordsSchema = new Schema({ en: { type: String, default: '' }, de: { type: String, default: '' } }, inside);

const questionSchema = new Schema(
  {
    id: { type: String, required: true },
    kind: { type: String, enum: ['scale', 'choice', 'text'], required: true },
    text: { type: wordsSchema, required: true },
    options: { type: [wordsSchema], default: [] },
  },
  inside,
);

const feedbackPollSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    programmeId: { type: Schema.Types.ObjectId, required: true },
    template: { type: String, enum: ['own', 'learning', 'safety', 'tool', 'sessions'], required: true },
    state: { type: String, enum: ['draft', 'opening', 'open', 'closing', 'closed', 'cancelled'], required: true },
    door: { type: String, enum: ['bot', 'channel'], default: 'bot' },
    questions: { type: [questionSchema], default: [] },
    madeBy: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    opensAt: { type: Date, default: null },
    closesAt: { type: Date, required: true },
    /** Everybody asked has their row and message. */
    askedAt: { type: Date, default: null },
    remindAt: { type: Date, default: null },
    /** When those asked are told what came of it, at the latest. */
    tellAt: { type: Date, default: null },
    /** Fixed at opening. */
    thresholds: { type: new Schema({ figures: Number, words: Number }, inside), required: true },
    isSmall: { type: Boolean, default: false },
    asked: { type: Number, default: 0 },
    /** The key of its answers, wrapped by one that the database does not hold; gone once it is closed. */
    wrappedKey: { type: Buffer },
    /** Tells which key wrapped it, or sealed what waits in it; gone with them. */
    keyFingerprint: { type: String },
    /** Since when the processes that looked have had another key than that; null: the right one. */
    keyMissedAt: { type: Date, default: null },
    /** Names the run of the closing whose rows count; only one run ever becomes the poll's. */
    batch: { type: String, default: null },
    /** Of sessions: another value with every answer that is taken, so that taking one and closing never both succeed. */
    gate: { type: String, default: '' },
    leaseUntil: { type: Date, default: null },
    leaseOwner: { type: String, default: null },
    closedAt: { type: Date, default: null },
    outcome: { type: String, enum: ['shown', 'tooFew', 'pooled', 'lost', null], default: null },
    /** People who answered; from five on. */
    answered: { type: Number, default: null },
    /** What may be published, computed once at close and never again; comments stand in rows of their own. */
    results: { type: [Schema.Types.Mixed], default: [] },
    /** Pooled answers: unlinked, mixed, sealed again, until five people are reached. */
    pooled: { type: Buffer },
    /** The later poll that these pooled answers went into. */
    pooledInto: { type: Schema.Types.ObjectId, default: null },
    change: { type: String, default: '' },
    changeBy: { type: Schema.Types.ObjectId, default: null },
    changeAt: { type: Date, default: null },
    toldAt: { type: Date, default: null },
    /** Those asked are told the change, once; before, only what came of it. */
    tellsChange: { type: Boolean, default: false },
    /** Of a pulse: programme, template and day, so that it asks once; of sessions: programme, while it takes answers. */
    onceKey: { type: String },
    /** Once it is closed: what its questions ask, so that other polls find who answered the same. */
    contentKeys: { type: [String], default: [] },
    /** One poll of a company at a time is counted, so that each sees the figures of those before it. */
    isCounting: { type: Boolean },
    version: { type: Number, default: 1 },
  },
  schemaOptions,
);
feedbackPollSchema.index({ tenantId: 1, programmeId: 1, state: 1, closesAt: -1 });
feedbackPollSchema.index({ tenantId: 1, state: 1, closesAt: 1 });
/** For the sweep: what is left to clean up, and to tell. */
feedbackPollSchema.index({ tenantId: 1, state: 1, leaseUntil: 1 });
feedbackPollSchema.index({ tenantId: 1, state: 1, toldAt: 1, tellAt: 1 });
/** For the sweep: what was sealed with another key. */
feedbackPollSchema.index(
  { tenantId: 1, keyFingerprint: 1 },
  { partialFilterExpression: { keyFingerprint: { $exists: true } } },
);
feedbackPollSchema.index({ tenantId: 1, contentKeys: 1, closedAt: 1 });
feedbackPollSchema.index({ tenantId: 1 }, { unique: true, partialFilterExpression: { isCounting: true } });
/** For the sweep: what has waited too long. */
feedbackPollSchema.index({ tenantId: 1, closedAt: 1 }, { partialFilterExpression: { pooled: { $exists: true } } });
feedbackPollSchema.index(
  { tenantId: 1, keyMissedAt: 1 },
  { partialFilterExpression: { keyMissedAt: { $type: 'date' } } },
);
/** What was pooled into one. */
feedbackPollSchema.index(
  { tenantId: 1, pooledInto: 1 },
  { partialFilterExpression: { pooledInto: { $type: 'objectId' } } },
);
feedbackPollSchema.index(
  { tenantId: 1, onceKey: 1 },
  { unique: true, partialFilterExpression: { onceKey: { $exists: true } } },
);

type Inferred = InferSchemaType<typeof feedbackPollSchema>;
export type FeedbackPollFields = Omit<Inferred, 'questions' | 'results' | 'thresholds'> & {
  _id: Types.ObjectId;
  thresholds: PollThresholds;
  questions: PollQuestion[];
  results: Omit<QuestionResult, 'before'>[];
};
export const FeedbackPoll = mongoose.model<FeedbackPollFields>(
  'FeedbackPoll',
  feedbackPollSchema as unknown as Schema<FeedbackPollFields>,
  'feedbackPolls',
);

const uuid = { type: String, default: () => randomUUID() } as const;

/** Who is asked, and whether they answered: never what, never when. Its id says nothing about the moment either. */
const participationSchema = new Schema(
  {
    _id: uuid,
    tenantId: { type: String, required: true },
    pollId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    /** Fixed when the poll opened, for figures by department. */
    department: { type: String, default: '' },
    hasAnswered: { type: Boolean, default: false },
    /** Another value with every answer, until the poll is over: taking one and closing never both succeed. It counts nothing. */
    gate: { type: String, default: '' },
  },
  schemaOptions,
);
participationSchema.index({ tenantId: 1, pollId: 1, personId: 1 }, { unique: true });
participationSchema.index({ tenantId: 1, personId: 1 });
export const PollParticipation = mongoose.model('PollParticipation', participationSchema, 'pollParticipations');

/**
 * What one person says while the poll is open: unreadable in the database (sealed by the poll's key, always of one length),
 * found again by a pseudonym that only that key can make. All of them are deleted at close.
 */
const responseSchema = new Schema(
  {
    _id: uuid,
    tenantId: { type: String, required: true },
    pollId: { type: Schema.Types.ObjectId, required: true },
    pseudonym: { type: String, required: true },
    sealed: { type: Buffer, required: true },
  },
  schemaOptions,
);
responseSchema.index({ tenantId: 1, pollId: 1, pseudonym: 1 }, { unique: true });
export const PollResponse = mongoose.model('PollResponse', responseSchema, 'pollResponses');

/** One answer to one question after close: no person, no time, no link to the same person's other answers. */
const pollAnswerSchema = new Schema(
  {
    _id: uuid,
    tenantId: { type: String, required: true },
    pollId: { type: Schema.Types.ObjectId, required: true },
    batch: { type: String, required: true },
    questionId: { type: String, required: true },
    value: { type: Schema.Types.Mixed, required: true },
  },
  schemaOptions,
);
pollAnswerSchema.index({ tenantId: 1, pollId: 1, batch: 1, questionId: 1, _id: 1 });
export const PollAnswer = mongoose.model('PollAnswer', pollAnswerSchema, 'pollAnswers');

/** A template that asks itself, every so many weeks. */
const pulseSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    programmeId: { type: Schema.Types.ObjectId, required: true },
    template: { type: String, enum: ['learning', 'safety', 'tool'], required: true },
    everyWeeks: { type: Number, enum: [4, 8, 12], required: true },
    nextAt: { type: Date, required: true },
  },
  schemaOptions,
);
pulseSchema.index({ tenantId: 1, programmeId: 1, template: 1 }, { unique: true });
pulseSchema.index({ tenantId: 1, nextAt: 1 });
export const PollPulse = mongoose.model('PollPulse', pulseSchema, 'pollPulses');

/** Small programmes: one thing to keep and one to change, signed and read by everybody in it. */
const voiceSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    pollId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    keep: { type: String, default: '' },
    change: { type: String, default: '' },
  },
  schemaOptions,
);
voiceSchema.index({ tenantId: 1, pollId: 1, personId: 1 }, { unique: true });
export const RoundVoice = mongoose.model('RoundVoice', voiceSchema, 'roundVoices');
