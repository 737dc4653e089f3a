import mongoose, { Schema, type HydratedDocumentFromSchema } from 'mongoose';
import { schemaOptions } from '../database.ts';

const memberSchema = new Schema(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    role: { type: String, enum: ['partner', 'mentor', 'mentee'], default: 'partner' },
    /** How often this member changed what only they may know of (a no, its undo); part of the version they read. */
    changes: { type: Number, default: 0 },
    /** When this member said no to a round's pair. */
    declinedAt: { type: Date, default: null },
  },
  { ...schemaOptions, _id: false },
);

/** One direction of what is exchanged, kept as it was when asked: profiles may change, an agreement does not by itself. */
const exchangeSchema = new Schema(
  {
    teacherId: { type: Schema.Types.ObjectId, required: true },
    learnerId: { type: Schema.Types.ObjectId, required: true },
    skillId: { type: String, required: true },
    skillName: { type: String, required: true },
    level: { type: Number, required: true },
  },
  { ...schemaOptions, _id: false },
);

/** The matching round a partnership comes from, as it was when the pairs were told. */
const roundSchema = new Schema(
  {
    roundId: { type: Schema.Types.ObjectId, required: true },
    programmeId: { type: Schema.Types.ObjectId, required: true },
    programmeName: { type: String, required: true },
    number: { type: Number, required: true },
    people: { type: Number, required: true },
    isCertified: { type: Boolean, required: true },
    isReplacement: { type: Boolean, default: false },
    endsOn: { type: Date, required: true },
  },
  { ...schemaOptions, _id: false },
);

const partnershipSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    kind: {
      type: String,
      enum: ['learning', 'mentoring', 'buddy', 'coaching', 'shadowing', 'oneOff'],
      default: 'learning',
    },
    state: { type: String, enum: ['proposed', 'active', 'ended', 'declined', 'expired'], required: true },
    members: { type: [memberSchema], required: true },
    /** All ids, sorted: finds what two people ever had together. */
    pairKey: { type: String, required: true },
    /** The pairKey while the request is open, answered but not yet told, or active; unique, so never two at once. */
    openKey: { type: String },
    /** Who asked; null where nobody did, because a round put these people together. */
    askerId: { type: Schema.Types.ObjectId, default: null },
    round: { type: roundSchema, default: null },
    /** Whose one place in the round this is, while the pair stands: nobody is in two pairs of a round. */
    seats: { type: [Schema.Types.ObjectId], default: undefined },
    /** Members of a round's pair who said yes. */
    startedBy: { type: [Schema.Types.ObjectId], default: [] },
    /** The time to answer a round's pair is over; set at that moment, whatever was answered and however it had ended. */
    isTimeUp: { type: Boolean, default: false },
    /** Of those who said no, who can't take it back: they left, or are not to be matched with the other any more. */
    goneBy: { type: [Schema.Types.ObjectId], default: [] },
    /** Who of a round's pair said no: more than one, as a second no must not be told from a first. */
    declinedBy: { type: [Schema.Types.ObjectId], default: [] },
    exchange: { type: [exchangeSchema], default: [] },
    greeting: { type: String, default: '' },
    goal: { type: String, default: '' },
    declineLine: { type: String, default: '' },
    /** Why a request closed: never shown to the asker, who reads the same sentence for each. */
    closedBecause: {
      type: String,
      enum: ['declined', 'expired', 'unavailable', 'withdrawn', 'wrapped_up', null],
      default: null,
    },
    proposedAt: { type: Date, required: true },
    answerBy: { type: Date, required: true },
    remindAt: { type: Date, default: null },
    acceptedAt: { type: Date, default: null },
    acceptedIn: { type: String, enum: ['tab', 'bot', null], default: null },
    closedAt: { type: Date, default: null },
    /** When the asker hears of a no: the next morning of a working day. Until then the asker reads "proposed". */
    revealAt: { type: Date, default: null },
    /** False: some members don't know yet that it is over; in a round until a new partner was found, or none. */
    isRevealed: { type: Boolean, default: true },
    endedBy: { type: Schema.Types.ObjectId, default: null },
    version: { type: Number, default: 1 },
    /** The version everybody may know: an answer that is not told yet doesn't show in it. */
    askerVersion: { type: Number, default: 1 },
  },
  schemaOptions,
);
partnershipSchema.index(
  { tenantId: 1, openKey: 1 },
  { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
);
partnershipSchema.index({ tenantId: 1, 'members.personId': 1, state: 1 });
partnershipSchema.index({ tenantId: 1, pairKey: 1 });
partnershipSchema.index({ tenantId: 1, closedAt: 1 });
partnershipSchema.index({ state: 1, 'round.endsOn': 1 });
partnershipSchema.index({ state: 1, answerBy: 1 });
partnershipSchema.index({ state: 1, remindAt: 1 });
partnershipSchema.index({ isRevealed: 1, revealAt: 1 });
partnershipSchema.index(
  { tenantId: 1, 'round.roundId': 1, seats: 1 },
  { unique: true, partialFilterExpression: { seats: { $exists: true } } },
);
partnershipSchema.index({ tenantId: 1, 'round.roundId': 1, state: 1 });
partnershipSchema.index({ tenantId: 1, 'round.programmeId': 1 });
partnershipSchema.index(
  { tenantId: 1, 'exchange.teacherId': 1, proposedAt: 1 },
  { partialFilterExpression: { kind: 'oneOff' } },
);

export type PartnershipDocument = HydratedDocumentFromSchema<typeof partnershipSchema>;
export const Partnership = mongoose.model('Partnership', partnershipSchema, 'partnerships');
