import mongoose, { Schema, type InferSchemaType, type Types } from 'mongoose';
import { schemaOptions } from '../database.ts';

const inside = { ...schemaOptions, _id: false } as const;
const date = { type: Date, required: true } as const;
const bytes = { type: Buffer, required: true } as const;
const id = Schema.Types.ObjectId;
const mixed = Schema.Types.Mixed;

const datesSchema = new Schema(
  { joinUntil: date, pairsOn: date, answerBy: date, firstMeetingBy: date, endsOn: date },
  inside,
);

/**
 * Who takes part, as columns of bytes in one order (`participants.ts`): 15 bytes a person, so 100,000 people are 1.5 MB of
 * the 16 MB a document may have. In the round itself, because then freezing is one conditional update: rows of their own
 * would need batches, and a state for "half frozen" that a crash can leave.
 */
const frozenSchema = new Schema(
  { at: date, count: { type: Number, required: true }, ids: bytes, roles: bytes, places: bytes, headStarts: bytes },
  inside,
);

/** One order to match. Whoever holds the lease works on it; a lease that ran out is anybody's. */
const requestSchema = new Schema(
  {
    id: { type: id, required: true },
    at: date,
    /** Null: the clock asked. */
    by: { type: id, default: null },
    tellsLeads: { type: Boolean, default: false },
    leaseOwner: { type: String, default: null },
    leaseUntil: { type: Date, default: null },
    attempts: { type: Number, default: 0 },
    startedAt: { type: Date, default: null },
    step: { type: String, enum: ['frozen', 'comparing', 'solving', 'checking'], default: 'frozen' },
    share: { type: Number, default: 0 },
    comparedPairs: { type: Number, default: null },
    failedAt: { type: Date, default: null },
  },
  inside,
);

/** What the worker found, written once and whole; groups and unmatched people are bytes (`packResult.ts`). */
const resultSchema = new Schema(
  {
    requestId: { type: id, required: true },
    at: date,
    groupCount: { type: Number, required: true },
    groups: bytes,
    unmatchedCount: { type: Number, required: true },
    unmatched: bytes,
    /** The different reasons; `unmatched` points here. */
    reasons: { type: [mixed], default: [] },
    relaxedTo: { type: Number, default: null },
    figures: { type: mixed, required: true },
    proof: { type: mixed, required: true },
  },
  inside,
);

const roundSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    programmeId: { type: id, required: true },
    number: { type: Number, required: true },
    state: { type: String, enum: ['draft', 'open', 'matching', 'proposed', 'closed'], required: true },
    dates: { type: datesSchema, required: true },
    meetings: { type: Number, required: true },
    /** When everybody concerned had been asked to join, and reminded; null: not yet. */
    announcedAt: { type: Date, default: null },
    remindedAt: { type: Date, default: null },
    /** False after a lead stopped a matching: then only a lead starts the next one. */
    isAutomatic: { type: Boolean, default: true },
    frozen: { type: frozenSchema, default: null },
    /** Groups of two or three that stay together, and pairs that a lead parted, each as its ids in order (`groupKey`). */
    locked: { type: [String], default: [] },
    forbidden: { type: [String], default: [] },
    request: { type: requestSchema, default: null },
    result: { type: resultSchema, default: null },
    publishedAt: { type: Date, default: null },
    /** How many groups, then unmatched people, of the result have been told. */
    publishCursor: { type: Number, default: 0 },
    publishFinishedAt: { type: Date, default: null },
    closedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  schemaOptions,
);
roundSchema.index({ tenantId: 1, programmeId: 1, number: 1 }, { unique: true });
/** Every sweep asks by state first; there are a few rounds for each programme. */
roundSchema.index({ tenantId: 1, state: 1 });

export type RoundFields = InferSchemaType<typeof roundSchema> & { _id: Types.ObjectId };
export const MatchingRound = mongoose.model('MatchingRound', roundSchema, 'matchingRounds');

/**
 * Somebody without a partner in a published round, and what became of it: told (the reason), or paired after all. One row a
 * person and round, so that nobody is left out silently or told twice.
 */
const unmatchedSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    roundId: { type: id, required: true },
    personId: { type: id, required: true },
    reason: { type: mixed, required: true },
    /** Since when; replacements are looked for first, for some hours, before somebody is told of having none. */
    since: date,
    toldAt: { type: Date, default: null },
    pairedAt: { type: Date, default: null },
    /** The partnership that came to nothing. */
    freedFrom: { type: id, default: null },
  },
  schemaOptions,
);
unmatchedSchema.index({ tenantId: 1, roundId: 1, personId: 1 }, { unique: true });
unmatchedSchema.index({ tenantId: 1, roundId: 1, pairedAt: 1 });

export type UnmatchedFields = InferSchemaType<typeof unmatchedSchema> & { _id: Types.ObjectId };
export const UnmatchedPerson = mongoose.model('UnmatchedPerson', unmatchedSchema, 'unmatchedPeople');
