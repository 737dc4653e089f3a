import mongoose, { Schema, type HydratedDocumentFromSchema } from 'mongoose';
import { agendaStepCode, agendaTemplate } from '../../contracts/sessions.ts';
import { schemaOptions } from '../database.ts';

const agendaStepSchema = new Schema(
  {
    code: { type: String, enum: agendaStepCode.options, required: true },
    title: { type: String, default: '' },
    note: { type: String, default: '' },
    minutes: { type: Number, required: true },
  },
  { ...schemaOptions, _id: false },
);

const hoursSchema = new Schema(
  {
    startMinute: { type: Number, required: true },
    endMinute: { type: Number, required: true },
    days: { type: [Number], required: true },
  },
  { ...schemaOptions, _id: false },
);

/** What one member said about one session; nobody else reads `met: 'no'` but the members themselves. */
const attendanceSchema = new Schema(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    met: { type: String, enum: ['yes', 'no', 'moved', null], default: null },
    /** The action this member was asked about and answered on the card of this session. */
    answeredActions: { type: [Schema.Types.ObjectId], default: [] },
    kept: { type: String, default: '' },
    /** Has been through the card to its end. */
    finishedAt: { type: Date, default: null },
    /** Wants this reminder an hour before, whatever the usual setting. */
    isSnoozed: { type: Boolean, default: false },
    /** Tells, once, on this session's card that reminders get fewer from now on. */
    tellsThinned: { type: Boolean, default: false },
    /** How often this member changed what only their own card shows; part of the version they read. */
    changes: { type: Number, default: 0 },
  },
  { ...schemaOptions, _id: false },
);

/** One meeting of a partnership. */
const learningSessionSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    /** The how-many-th of the partnership, from 1. */
    number: { type: Number, required: true },
    state: { type: String, enum: ['planned', 'over', 'held', 'notHeld', 'skipped', 'cancelled'], required: true },
    /** The partnership's id while it is planned; unique, so that there is one next session and never two. */
    openKey: { type: String },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    /** Made by the rhythm; false: somebody chose this time. */
    isFromRhythm: { type: Boolean, default: false },
    bookedBy: { type: Schema.Types.ObjectId, default: null },
    members: { type: [attendanceSchema], required: true },
    /** The how-many-th turn it is, from 0, for who teaches what and who does what. */
    turn: { type: Number, default: 0 },
    /** Null: both teach, or nobody in particular. */
    teacherId: { type: Schema.Types.ObjectId, default: null },
    purpose: { type: String, default: '' },
    template: { type: String, enum: agendaTemplate.options, required: true },
    agenda: { type: [agendaStepSchema], required: true },
    joinUrl: { type: String, default: '' },
    liveStep: { type: Number, default: null },
    liveStepStartedAt: { type: Date, default: null },
    liveExtraMinutes: { type: Number, default: 0 },
    heldAt: { type: Date, default: null },
    /** The how-many-th that they had; null: they have not said so. */
    heldNumber: { type: Number, default: null },
    /** Grows with what shows on everybody's card: its time, its end, its agenda. */
    version: { type: Number, default: 1 },
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
);
learningSessionSchema.index(
  { tenantId: 1, openKey: 1 },
  { unique: true, partialFilterExpression: { openKey: { $exists: true } } },
);
learningSessionSchema.index({ tenantId: 1, partnershipId: 1, number: 1 }, { unique: true });
learningSessionSchema.index({ tenantId: 1, 'members.personId': 1, startsAt: 1 });
learningSessionSchema.index({ tenantId: 1, state: 1, endsAt: 1 });

export type LearningSessionDocument = HydratedDocumentFromSchema<typeof learningSessionSchema>;
export const LearningSession = mongoose.model('LearningSession', learningSessionSchema, 'learningSessions');

const rhythmSchema = new Schema(
  {
    every: { type: String, enum: ['week', 'twoWeeks', 'month'], required: true },
    weekday: { type: Number, required: true },
    minute: { type: Number, required: true },
    timeZone: { type: String, required: true },
    /** ISO date. */
    from: { type: String, required: true },
  },
  { ...schemaOptions, _id: false },
);

const planMemberSchema = new Schema(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    agreedAt: { type: Date, default: null },
    /** Hours for this partnership alone; null: the person's own. */
    hours: { type: hoursSchema, default: null },
    /** Never read by anybody else. */
    privateNotes: { type: String, default: '' },
    /** How many sessions this member has said happened. */
    heldCount: { type: Number, default: 0 },
    /** Only an hour before, since three sessions were kept. */
    isThinned: { type: Boolean, default: false },
    /** Tapped "keep all reminders". */
    keepsReminders: { type: Boolean, default: false },
    goalText: { type: String, default: '' },
    goalFromLevel: { type: Number, default: null },
    goalToLevel: { type: Number, default: null },
    /** ISO date. */
    goalBy: { type: String, default: null },
  },
  { ...schemaOptions, _id: false },
);

const actionSchema = new Schema(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    text: { type: String, required: true },
    state: { type: String, enum: ['open', 'done', 'dropped'], required: true },
    createdAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
  },
  { ...schemaOptions, _id: false },
);

/** What the members of an active partnership agreed on and carry from meeting to meeting: one document a partnership. */
const meetingPlanSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    members: { type: [planMemberSchema], required: true },
    rhythm: { type: rhythmSchema, default: null },
    minutes: { type: Number, default: 30 },
    /** How often they mean to meet where no rhythm says it; two of them without a meeting call for a question. */
    cadenceWeeks: { type: Number, default: 2 },
    /** About how many sessions until the end of their round; null: open end. */
    expectedCount: { type: Number, default: null },
    template: { type: String, enum: agendaTemplate.options, required: true },
    ownAgenda: { type: [agendaStepSchema], default: undefined },
    /** The programme's words; empty: the usual four lines. */
    agreementLines: { type: [String], default: [] },
    sharedNotes: { type: String, default: '' },
    sharedNotesBy: { type: Schema.Types.ObjectId, default: null },
    sharedNotesAt: { type: Date, default: null },
    actions: { type: [actionSchema], default: [] },
    /** Who teaches is turned this often by a swap, besides the taking of turns. */
    turnShift: { type: Number, default: 0 },
    heldCount: { type: Number, default: 0 },
    /** How many sessions there ever were: the next one's number is this plus one. */
    sessionCount: { type: Number, default: 0 },
    lastMetAt: { type: Date, default: null },
    /** When both are asked whether they go on: two cadences without a meeting; null: asked already. */
    nudgeAt: { type: Date, default: null },
    /** They were asked, and nothing they did has answered it yet. */
    isAsking: { type: Boolean, default: false },
    /** Names the stretch without a meeting that a nudge is about. */
    nudges: { type: Number, default: 0 },
    pausedUntil: { type: Date, default: null },
    isOver: { type: Boolean, default: false },
    version: { type: Number, default: 1 },
  },
  schemaOptions,
);
meetingPlanSchema.index({ tenantId: 1, partnershipId: 1 }, { unique: true });
meetingPlanSchema.index({ tenantId: 1, isOver: 1, nudgeAt: 1 });

export type MeetingPlanDocument = HydratedDocumentFromSchema<typeof meetingPlanSchema>;
export const MeetingPlan = mongoose.model('MeetingPlan', meetingPlanSchema, 'meetingPlans');

/** What one person saw another do after learning it together; kept apart from what people say of themselves. */
const levelConfirmationSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    byPersonId: { type: Schema.Types.ObjectId, required: true },
    skillId: { type: String, required: true },
    level: { type: Number, min: 1, max: 5, required: true },
    partnershipId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  schemaOptions,
);
levelConfirmationSchema.index({ tenantId: 1, personId: 1, skillId: 1, byPersonId: 1 }, { unique: true });
levelConfirmationSchema.index({ tenantId: 1, byPersonId: 1 });

export const LevelConfirmation = mongoose.model('LevelConfirmation', levelConfirmationSchema, 'levelConfirmations');
