import mongoose, { Schema, type HydratedDocumentFromSchema, type InferSchemaType } from 'mongoose';
import { schemaOptions } from '../database.ts';
import { nameKeys } from './nameKeys.ts';

const entryState = { type: String, enum: ['suggested', 'kept'], required: true } as const;
const level = { type: Number, min: 1, max: 5, required: true } as const;

const teachSchema = new Schema(
  { skillId: { type: String, required: true }, level, state: entryState },
  { ...schemaOptions, _id: false },
);

const wantSchema = new Schema(
  {
    skillId: { type: String, required: true },
    level,
    why: { type: String, default: '' },
    audience: { type: String, enum: ['teachers', 'everyone'], default: 'teachers' },
    state: entryState,
  },
  { ...schemaOptions, _id: false },
);

const workingHoursSchema = new Schema(
  {
    startMinute: { type: Number, default: 540 },
    endMinute: { type: Number, default: 1020 },
    days: { type: [Number], default: [1, 2, 3, 4, 5] },
  },
  { ...schemaOptions, _id: false },
);

/** Where the bot can write to this person; kept from authenticated turns only. */
const conversationSchema = new Schema(
  {
    conversationId: { type: String, required: true },
    serviceUrl: { type: String, required: true },
    botId: { type: String, required: true },
    blockedAt: { type: Date, default: null },
  },
  { ...schemaOptions, _id: false },
);

const personSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    /** Entra object id; absent while an imported row is unclaimed. */
    objectId: { type: String },
    /** Lower-cased address; absent for an empty person made from a token alone. */
    mail: { type: String },
    /** The directory's own key of a row (column `id` of an import). */
    externalId: { type: String },
    name: { type: String, required: true },
    givenName: { type: String, required: true },
    /** The name's parts as they are searched (`nameKeys.ts`), written wherever a name is. */
    nameKeys: { type: [String], default: undefined },
    jobTitle: { type: String, default: '' },
    department: { type: String, default: '' },
    city: { type: String, default: '' },
    country: { type: String, default: '' },
    hireDate: { type: String, default: null },
    managerId: { type: Schema.Types.ObjectId, default: null },
    timeZone: { type: String, default: 'Etc/UTC' },
    languages: { type: [String], default: ['en'] },
    locale: { type: String, enum: ['en', 'de'], default: 'en' },
    workingHours: { type: workingHoursSchema, default: () => ({}) },
    teaches: { type: [teachSchema], default: [] },
    wants: { type: [wantSchema], default: [] },
    /** Suggestions the person removed, as `teaches:<skillId>` or `wants:<skillId>`: no import brings them back. */
    dismissedSuggestions: { type: [String], default: [] },
    openTo: { type: [String], enum: ['learning', 'mentor', 'mentee'], default: ['learning'] },
    capacity: { type: Number, default: 2, min: 0, max: 10 },
    /** capacity minus active partnerships; the counter that makes "one place, twenty requests" one effect. */
    freePlaces: { type: Number, default: 2 },
    bio: { type: String, default: '' },
    /** Null: never chosen, a day before; a reminder somebody chose counts to no weekly allowance. */
    sessionReminders: { type: String, enum: ['day', 'hour', 'both', 'none', null], default: null },
    wantsToBeToldWhenSomebodyFits: { type: Boolean, default: false },
    /** Nobody is findable before this is set. */
    confirmedAt: { type: Date, default: null },
    pausedUntil: { type: Date, default: null },
    leftAt: { type: Date, default: null },
    conversation: { type: conversationSchema, default: null },
    welcomedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    /** Position in the order of commits of all changes that matching must see; see `people/stampChange.ts`. */
    changeSeq: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
);
personSchema.index(
  { tenantId: 1, objectId: 1 },
  { unique: true, partialFilterExpression: { objectId: { $exists: true } } },
);
personSchema.index({ tenantId: 1, mail: 1 }, { unique: true, partialFilterExpression: { mail: { $exists: true } } });
personSchema.index({ tenantId: 1, externalId: 1 }, { partialFilterExpression: { externalId: { $exists: true } } });
personSchema.index({ tenantId: 1, nameKeys: 1 });
personSchema.index({ tenantId: 1, changeSeq: 1 });
personSchema.index({ tenantId: 1, managerId: 1 });
personSchema.index({ tenantId: 1, leftAt: 1 });
personSchema.index({ tenantId: 1, pausedUntil: 1 });
personSchema.index({ tenantId: 1, freePlaces: 1 });
personSchema.index({ tenantId: 1 }, { partialFilterExpression: { wantsToBeToldWhenSomebodyFits: true } });
personSchema.index({ tenantId: 1, jobTitle: 1 });
personSchema.index({ tenantId: 1, department: 1 });
personSchema.index({ tenantId: 1, 'teaches.skillId': 1 });

personSchema.pre('save', function () {
  if (this.isModified('name')) this.nameKeys = nameKeys(this.name);
});

export type PersonFields = InferSchemaType<typeof personSchema>;
export type PersonDocument = HydratedDocumentFromSchema<typeof personSchema>;
export const Person = mongoose.model('Person', personSchema, 'people');

/** Counters that order commits: one document per name, written last in a transaction. */
const counterSchema = new Schema(
  { _id: { type: String, required: true }, seq: { type: Number, default: 0 } },
  schemaOptions,
);
export const Counter = mongoose.model('Counter', counterSchema, 'counters');
