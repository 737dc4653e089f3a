import mongoose, { Schema, type HydratedDocumentFromSchema, type InferSchemaType, type Types } from 'mongoose';
import { schemaOptions } from '../database.ts';

const inside = { ...schemaOptions, _id: false } as const;

const tagSchema = new Schema(
  { skillId: { type: String, default: null }, name: { type: String, required: true } },
  inside,
);

const audienceSchema = new Schema(
  {
    kind: { type: String, enum: ['everyone', 'programme', 'team', 'partnership'], required: true },
    programmeId: { type: Schema.Types.ObjectId, default: null },
    department: { type: String, default: '' },
    partnershipId: { type: Schema.Types.ObjectId, default: null },
  },
  inside,
);

const earlierSchema = new Schema(
  { title: { type: String, default: '' }, text: { type: String, default: '' }, until: { type: Date, required: true } },
  inside,
);

/** A short piece of shared knowledge. */
const insightSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    state: {
      type: String,
      enum: [
        'draft',
        /** Somebody saved a colleague's message: only those two see it until the author answers. */
        'waitsForAuthor',
        /** Without a name where few may read it: a neutral contact of the programme decides whether to pass it on. */
        'waitsForContact',
        'shared',
        /** Its review date passed without a word of its owner: out of the results, still readable by its link. */
        'expired',
        /** Taken back, refused by its author or contact, or never answered: what it said is gone. */
        'withdrawn',
        /** Two readers said that it is unkind or private: only its owner reads it, until they have looked. */
        'hidden',
      ],
      required: true,
    },
    /** Null: shared without a name; then `ownerKey` is what only the owner's own request can make again. */
    ownerId: { type: Schema.Types.ObjectId, default: null },
    ownerKey: { type: String, default: '' },
    /** Who passes it on, where somebody wished no name and few may read it; they never learn whose it is. */
    contactId: { type: Schema.Types.ObjectId, default: null },
    naming: { type: String, enum: ['named', 'unnamed', 'throughContact'], required: true },
    type: {
      type: String,
      enum: ['tip', 'mistake', 'bestPractice', 'howTo', 'experience', 'resource', 'idea'],
      required: true,
    },
    title: { type: String, required: true },
    text: { type: String, required: true },
    why: { type: String, default: '' },
    tags: { type: [tagSchema], default: [] },
    language: { type: String, enum: ['en', 'de', 'other'], required: true },
    audience: { type: audienceSchema, required: true },
    link: { type: String, default: '' },
    sessionId: { type: Schema.Types.ObjectId, default: null },
    linkedTo: { type: Schema.Types.ObjectId, default: null },
    /** A saved message: who saved it. */
    savedById: { type: Schema.Types.ObjectId, default: null },
    /** Who wrote it in Teams, while Pairwise does not know them: they are asked when they install it. */
    authorObjectId: { type: String, default: '' },
    /** ISO date; until then its owner says that it is right. */
    reviewOn: { type: String, default: null },
    remindedOn: { type: String, default: null },
    isFlagged: { type: Boolean, default: false },
    /** Counted by those who mark, in the transaction of the mark. */
    helpful: { type: Number, default: 0 },
    saved: { type: Number, default: 0 },
    /** How many stand under it; the limit is kept on this number. */
    comments: { type: Number, default: 0 },
    /** Grows with every flag, so that two readers who flag at once can't miss each other. */
    flagChanges: { type: Number, default: 0 },
    outcomes: {
      type: new Schema(
        {
          used: { type: Number, default: 0 },
          savedTime: { type: Number, default: 0 },
          avoidedError: { type: Number, default: 0 },
          solvedProblem: { type: Number, default: 0 },
          different: { type: Number, default: 0 },
        },
        inside,
      ),
      default: () => ({}),
    },
    history: { type: [earlierSchema], default: [] },
    /** Owner and the tap (`ownerKey.ts`): sharing twice is sharing once. */
    onceKey: { type: String, required: true },
    /** What was meant by that tap, just as unreadable: other words under the same key are refused, not lost. */
    saidKey: { type: String, default: '' },
    /** Without a name these are the beginning of a UTC day, so that no clock says who it was. */
    createdAt: { type: Date, required: true },
    sharedAt: { type: Date, default: null },
    changedAt: { type: Date, required: true },
    /** Position in the order of commits of all changes that a search must see (`stampInsights.ts`). */
    changeSeq: { type: Number, default: 0 },
    version: { type: Number, default: 1 },
  },
  schemaOptions,
);
insightSchema.index({ tenantId: 1, onceKey: 1 }, { unique: true });
insightSchema.index({ tenantId: 1, changeSeq: 1 });
insightSchema.index({ tenantId: 1, ownerId: 1, state: 1 });
insightSchema.index({ tenantId: 1, state: 1, reviewOn: 1 });
/** The most helpful first, read past what a reader may not know of without opening a row. */
insightSchema.index({ tenantId: 1, state: 1, helpful: -1, _id: 1 });
insightSchema.index(
  { tenantId: 1, authorObjectId: 1 },
  { partialFilterExpression: { state: 'waitsForAuthor', authorObjectId: { $gt: '' } } },
);

export type InsightFields = InferSchemaType<typeof insightSchema> & { _id: Types.ObjectId };
export type InsightDocument = HydratedDocumentFromSchema<typeof insightSchema>;
export const Insight = mongoose.model('Insight', insightSchema, 'insights');

/** What one reader marked, once each. */
const markSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    insightId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: ['helpful', 'saved'], required: true },
    at: { type: Date, required: true },
  },
  schemaOptions,
);
markSchema.index({ tenantId: 1, insightId: 1, kind: 1, personId: 1 }, { unique: true });
markSchema.index({ tenantId: 1, personId: 1, kind: 1, at: -1 });
export const InsightMark = mongoose.model('InsightMark', markSchema, 'insightMarks');

/** What came of it for one reader; given openly. */
const outcomeSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    insightId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    kind: {
      type: String,
      enum: ['savedTime', 'avoidedError', 'solvedProblem', 'notSure', 'different'],
      required: true,
    },
    howMuch: { type: String, enum: ['minutes', 'hour', 'halfDay', 'more', null], default: null },
    line: { type: String, default: '' },
    isNamed: { type: Boolean, default: false },
    at: { type: Date, required: true },
  },
  schemaOptions,
);
outcomeSchema.index({ tenantId: 1, insightId: 1, personId: 1 }, { unique: true });
outcomeSchema.index({ tenantId: 1, personId: 1 });
export const InsightOutcome = mongoose.model('InsightOutcome', outcomeSchema, 'insightOutcomes');

const commentSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    insightId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    text: { type: String, required: true },
    isExperience: { type: Boolean, default: false },
    at: { type: Date, required: true },
    onceKey: { type: String, required: true },
    /** One of the writer's places of a day, "2026-03-03 7": so many there are. */
    place: { type: String, default: '' },
  },
  schemaOptions,
);
commentSchema.index({ tenantId: 1, personId: 1, onceKey: 1 }, { unique: true });
commentSchema.index({ tenantId: 1, insightId: 1, at: 1 });
commentSchema.index(
  { tenantId: 1, personId: 1, place: 1 },
  { unique: true, partialFilterExpression: { place: { $gt: '' } } },
);
export const InsightComment = mongoose.model('InsightComment', commentSchema, 'insightComments');

/** A reader says that something is not right; open until its owner has looked. */
const flagSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    insightId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    reason: { type: String, enum: ['outdated', 'wrong', 'unkind', 'private'], required: true },
    words: { type: String, default: '' },
    at: { type: Date, required: true },
    settledAt: { type: Date, default: null },
  },
  schemaOptions,
);
flagSchema.index({ tenantId: 1, insightId: 1, personId: 1 }, { unique: true });
flagSchema.index({ tenantId: 1, settledAt: 1, at: 1 });
export const InsightFlag = mongoose.model('InsightFlag', flagSchema, 'insightFlags');

/** Orders the commits of changes that a search must see; one document, written last in a transaction. */
const counterSchema = new Schema(
  { _id: { type: String, required: true }, seq: { type: Number, default: 0 } },
  schemaOptions,
);
export const InsightCounter = mongoose.model('InsightCounter', counterSchema, 'insightCounters');
