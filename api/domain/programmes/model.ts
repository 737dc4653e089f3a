import mongoose, { Schema, type HydratedDocument, type InferSchemaType, type Types } from 'mongoose';
import type { ProgrammeRhythm, ProgrammeRules } from '../../contracts/programmes.ts';
import { schemaOptions } from '../database.ts';

const inside = { ...schemaOptions, _id: false } as const;
const id = Schema.Types.ObjectId;
const number = { type: Number, required: true } as const;
const word = { type: String, required: true } as const;

const rhythmSchema = new Schema({ everyWeeks: number, minutes: number, roundMonths: number }, inside);

const rulesSchema = new Schema(
  {
    department: { type: String, enum: ['otherPreferred', 'otherOnly', 'sameOnly', 'any'], required: true },
    language: { type: String, default: null },
    leastSharedMinutes: number,
    reportingLevels: number,
    levelGap: number,
    priorities: { type: [String], required: true },
    coolDownRounds: number,
  },
  inside,
);

const audienceSchema = new Schema(
  {
    kind: { type: String, enum: ['everyone', 'departments', 'named'], required: true },
    departments: { type: [String], default: [] },
    personIds: { type: [id], default: [] },
  },
  inside,
);

const programmeSchema = new Schema(
  {
    tenantId: word,
    state: { type: String, enum: ['draft', 'running', 'archived'], required: true },
    name: { type: String, default: '' },
    goal: { type: String, default: '' },
    companyGoal: { type: String, default: '' },
    kind: { type: String, enum: ['learning', 'mentoring', 'buddy'], required: true },
    rhythm: { type: rhythmSchema, required: true },
    rules: { type: rulesSchema, required: true },
    audience: { type: audienceSchema, required: true },
    /** What pairs agree on before they first meet, in the programme's words; empty: the usual four lines. */
    agreement: { type: [String], default: [] },
    /** Days (ISO dates) of the programme's own zone, which is the zone of whoever made it. */
    joinUntil: word,
    startsOn: word,
    endsOn: { type: String, default: null },
    timeZone: word,
    leadIds: { type: [id], required: true },
    /** Somebody outside the programme whom people in it may ask for help with their partnership. */
    contactId: { type: id, default: null },
    /** Leads whom an administrator named: they may make programmes for departments and everyone. */
    wideLeadIds: { type: [id], default: [] },
    madeBy: { type: id, required: true },
    /** Somebody joined once: from then on kind and kind of audience stay. Set by the first who joins, never unset. */
    hasEnrolled: { type: Boolean, default: false },
    /** Maker and content of a draft nobody changed yet: making the same draft twice is making it once. */
    onceKey: { type: String },
    createdAt: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    archivedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  schemaOptions,
);
programmeSchema.index({ tenantId: 1, state: 1, 'audience.kind': 1 });
programmeSchema.index({ tenantId: 1, leadIds: 1 });
programmeSchema.index({ tenantId: 1, 'audience.personIds': 1 });
programmeSchema.index(
  { tenantId: 1, onceKey: 1 },
  { unique: true, partialFilterExpression: { onceKey: { $exists: true } } },
);

type Inferred = InferSchemaType<typeof programmeSchema>;
/** The contract knows the values of rhythm and rules better than a schema can say. */
export type ProgrammeFields = Omit<Inferred, 'rhythm' | 'rules'> & {
  _id: Types.ObjectId;
  rhythm: ProgrammeRhythm;
  rules: ProgrammeRules;
};
export type ProgrammeDocument = HydratedDocument<ProgrammeFields>;
export const Programme = mongoose.model<ProgrammeFields>(
  'Programme',
  programmeSchema as unknown as Schema<ProgrammeFields>,
  'programmes',
);
