import mongoose, { Schema, type HydratedDocumentFromSchema, type InferSchemaType, type Types } from 'mongoose';
import { schemaOptions } from '../database.ts';

/** One person in one programme, for good: who leaves and joins again is the same row. */
const enrolmentSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    programmeId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    /** `skipped`: asked to join, said "not this round", and never joined: not reminded of it. */
    state: { type: String, enum: ['enrolled', 'skipped', 'left'], required: true },
    role: { type: String, enum: ['partner', 'mentor', 'mentee'], required: true },
    /** How many mentees at most, should this person be a mentor. */
    capacity: { type: Number, default: 1, min: 1, max: 5 },
    /** capacity minus mentees: the counter that is the limit. Below 0 after a mentor made less room than is taken. */
    freePlaces: { type: Number, default: 1 },
    /** Rounds in a row without a partner: those people come first. */
    headStart: { type: Number, default: 0 },
    /** The numbers of the rounds this person sits out: one that is being matched may be opened again, and the one after it. */
    skippedRounds: { type: [Number], default: [] },
    pausedUntil: { type: Date, default: null },
    joinedAt: { type: Date, required: true },
    leftAt: { type: Date, default: null },
  },
  schemaOptions,
);
enrolmentSchema.index({ tenantId: 1, programmeId: 1, personId: 1 }, { unique: true });
enrolmentSchema.index({ tenantId: 1, programmeId: 1, state: 1, personId: 1 });
enrolmentSchema.index({ tenantId: 1, personId: 1 });

export type EnrolmentFields = InferSchemaType<typeof enrolmentSchema> & { _id: Types.ObjectId };
export type EnrolmentDocument = HydratedDocumentFromSchema<typeof enrolmentSchema>;
export const Enrolment = mongoose.model('Enrolment', enrolmentSchema, 'enrolments');
