import mongoose, { Schema, type HydratedDocumentFromSchema, type InferSchemaType } from 'mongoose';
import { schemaOptions } from '../database.ts';

export const messageKinds = [
  'welcome',
  'proposal',
  'proposalReminder',
  'agreed',
  'notThisTime',
  'notInstalled',
  'ended',
  'somebodyFits',
  'roundOpen',
  'roundReminder',
  'roundReady',
  'roundStuck',
  'roundResult',
  'roundReplaced',
  'roundUnmatched',
  'sessionBooked',
  'sessionReminder',
  'sessionQuestion',
  'dormant',
  'poll',
  'pollReminder',
  'pollTry',
  'pollReady',
  'pollClosed',
  'partnerLine',
  'helpAsked',
  'cardUpdate',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** One message to one person: the outbox. Written in the transaction of the change it tells of, then delivered. */
const messageSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: messageKinds, required: true },
    /** What it is about and for whom, once: a second promise of the same thing is the same row. */
    dedupeKey: { type: String, required: true },
    partnershipId: { type: Schema.Types.ObjectId, default: null },
    roundId: { type: Schema.Types.ObjectId, default: null },
    sessionId: { type: Schema.Types.ObjectId, default: null },
    pollId: { type: Schema.Types.ObjectId, default: null },
    /** The line or the call for help it tells of. */
    feedbackId: { type: Schema.Types.ObjectId, default: null },
    /** Session reminders: which of the two; sessionBooked: what happened. */
    moment: { type: String, enum: ['booked', 'moved', 'off', 'day', 'hour', ''], default: '' },
    /** Card updates: the message whose card is replaced. */
    targetId: { type: Schema.Types.ObjectId, default: null },
    state: {
      type: String,
      enum: [
        'queued',
        'sending',
        'delivered',
        /** Told in the card of another message, `mergedInto`. */
        'merged',
        'waiting_for_install',
        'blocked',
        'failed',
        'unknown',
        'cancelled',
        'expired',
      ],
      required: true,
    },
    dueAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    /** How often it was tried; what waits for a time of its own has not been. */
    attempts: { type: Number, default: 0 },
    leaseUntil: { type: Date, default: null },
    leaseOwner: { type: String, default: null },
    conversationId: { type: String, default: null },
    activityId: { type: String, default: null },
    /** The partnership's version the card shows. */
    shownVersion: { type: Number, default: 0 },
    /** Handed to Teams; null: it never left this time, whatever became of its process. Kinds sent again do without. */
    leftAt: { type: Date, default: null },
    /** Took one of the week's three places then. */
    countedAt: { type: Date, default: null },
    /** The messages whose rows its card carries as well. */
    digestOf: { type: [Schema.Types.ObjectId], default: [] },
    mergedInto: { type: Schema.Types.ObjectId, default: null },
    /** Its receiver has just opened the chat it waited for: it does not wait for the working hours, too. */
    leavesAtOnce: { type: Boolean, default: false },
    failure: { type: String, default: '' },
    createdAt: { type: Date, required: true },
    deliveredAt: { type: Date, default: null },
  },
  schemaOptions,
);
messageSchema.index({ tenantId: 1, dedupeKey: 1 }, { unique: true });
/** One message to a person at a time, whichever process sends: that keeps their order. */
messageSchema.index({ tenantId: 1, personId: 1 }, { unique: true, partialFilterExpression: { state: 'sending' } });
/** What is due, in order, read from the index alone. */
messageSchema.index({ tenantId: 1, state: 1, dueAt: 1, _id: 1, personId: 1 });
/** What is tried again goes first. */
messageSchema.index({ tenantId: 1, dueAt: 1 }, { partialFilterExpression: { state: 'queued', attempts: { $gt: 0 } } });
messageSchema.index({ state: 1, leaseUntil: 1 });
messageSchema.index({ tenantId: 1, personId: 1, state: 1, dueAt: 1 });
messageSchema.index(
  { tenantId: 1, personId: 1, countedAt: 1 },
  { partialFilterExpression: { countedAt: { $type: 'date' } } },
);
messageSchema.index({ tenantId: 1, partnershipId: 1 });
messageSchema.index({ tenantId: 1, sessionId: 1 }, { partialFilterExpression: { sessionId: { $type: 'objectId' } } });

export type MessageFields = InferSchemaType<typeof messageSchema>;
export type MessageDocument = HydratedDocumentFromSchema<typeof messageSchema>;
export const Message = mongoose.model('Message', messageSchema, 'messages');
