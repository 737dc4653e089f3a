import { randomUUID } from 'node:crypto';
import mongoose, { Schema, type HydratedDocumentFromSchema } from 'mongoose';
import { schemaOptions } from '../database.ts';

/**
 * What one member says about one session. Counted in the programme's figures it holds no words of it: those are in the
 * programme's poll, under a pseudonym. Its id says nothing about the moment, and no other row is written beside it that does.
 */
const sessionFeedbackSchema = new Schema(
  {
    _id: { type: String, default: () => randomUUID() },
    tenantId: { type: String, required: true },
    sessionId: { type: Schema.Types.ObjectId, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    sees: { type: String, enum: ['me', 'partner', 'programme'], default: 'me' },
    worked: { type: String, default: null },
    didnt: { type: String, default: null },
    change: { type: String, default: null },
    comment: { type: String, default: '' },
    /** Counted: the poll of sessions that took it, as long as that is open. */
    pollId: { type: Schema.Types.ObjectId, default: null },
    /** Some poll took it. Without `pollId` that is over, and nobody can find it any more. */
    isCounted: { type: Boolean, default: false },
    /** Questions gone past on the card, answered or not: says nothing of what was said. */
    passed: { type: [String], default: [] },
    isFinished: { type: Boolean, default: false },
  },
  schemaOptions,
);
sessionFeedbackSchema.index({ tenantId: 1, sessionId: 1, personId: 1 }, { unique: true });
sessionFeedbackSchema.index({ tenantId: 1, partnershipId: 1 });
sessionFeedbackSchema.index({ tenantId: 1, personId: 1 });
sessionFeedbackSchema.index({ tenantId: 1, pollId: 1 }, { partialFilterExpression: { pollId: { $type: 'objectId' } } });
export type SessionFeedbackDocument = HydratedDocumentFromSchema<typeof sessionFeedbackSchema>;
export const SessionFeedback = mongoose.model('SessionFeedback', sessionFeedbackSchema, 'sessionFeedback');

/** A line to a partner with the writer's name, or kept by the writer. */
const partnerLineSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    fromId: { type: Schema.Types.ObjectId, required: true },
    toId: { type: Schema.Types.ObjectId, required: true },
    text: { type: String, required: true },
    isSent: { type: Boolean, required: true },
    at: { type: Date, required: true },
    /** The same tap twice is one line. */
    onceKey: { type: String, required: true },
    /** Which of the lines that may be sent on a day, or kept, this is. */
    place: { type: String },
  },
  schemaOptions,
);
partnerLineSchema.index({ tenantId: 1, fromId: 1, onceKey: 1 }, { unique: true });
partnerLineSchema.index(
  { tenantId: 1, fromId: 1, partnershipId: 1, place: 1 },
  { unique: true, partialFilterExpression: { place: { $exists: true } } },
);
partnerLineSchema.index({ tenantId: 1, partnershipId: 1, at: -1 });
partnerLineSchema.index({ tenantId: 1, toId: 1 });
export type PartnerLineDocument = HydratedDocumentFromSchema<typeof partnerLineSchema>;
export const PartnerLine = mongoose.model('PartnerLine', partnerLineSchema, 'partnerLines');

/** "I need help with this partnership": from one person to the one they chose. Nobody else reads it. */
const helpRequestSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    programmeId: { type: Schema.Types.ObjectId, default: null },
    personId: { type: Schema.Types.ObjectId, required: true },
    toId: { type: Schema.Types.ObjectId, required: true },
    words: { type: String, default: '' },
    at: { type: Date, required: true },
    /** The one who was asked has looked after it. */
    doneAt: { type: Date, default: null },
    /** Taken back by whoever asked; its words are gone then. */
    withdrawnAt: { type: Date, default: null },
    /** Partnership and person while it is open: asked once, whatever is tapped twice. */
    openKey: { type: String },
  },
  schemaOptions,
);
helpRequestSchema.index(
  { tenantId: 1, openKey: 1 },
  { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
);
helpRequestSchema.index({ tenantId: 1, toId: 1, at: -1 });
helpRequestSchema.index({ tenantId: 1, personId: 1 });
export type HelpRequestDocument = HydratedDocumentFromSchema<typeof helpRequestSchema>;
export const HelpRequest = mongoose.model('HelpRequest', helpRequestSchema, 'helpRequests');
