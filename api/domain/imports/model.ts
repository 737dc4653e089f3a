import mongoose, { Schema, type Types } from 'mongoose';
import { schemaOptions } from '../database.ts';

/** A line of an import between reading and writing; gone when the import ends, and by itself a day after a crash. */
export interface StagedFields {
  importId: Types.ObjectId;
  /** Position among the staged lines, from 0 without gaps. */
  seq: number;
  line: number;
  /** What must be unique in the file, and whom the line means: `mail:…`, `id:…`, `person:…`. */
  keys: string[];
  /** Null while the line is refused, or for kinds that have no person of their own. */
  subjectId: string | null;
  isAddition: boolean;
  isRefused: boolean;
  isNoted: boolean;
  fields: unknown;
  stagedAt: Date;
}

const stagedSchema = new Schema<StagedFields>(
  {
    importId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    line: { type: Number, required: true },
    keys: { type: [String], required: true },
    subjectId: { type: String, default: null },
    isAddition: { type: Boolean, required: true },
    isRefused: { type: Boolean, required: true },
    isNoted: { type: Boolean, required: true },
    fields: { type: Schema.Types.Mixed, required: true },
    stagedAt: { type: Date, required: true },
  },
  schemaOptions,
);
stagedSchema.index({ importId: 1, seq: 1 });
stagedSchema.index({ importId: 1, keys: 1 });
stagedSchema.index({ stagedAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 });

export const StagedRow = mongoose.model('StagedRow', stagedSchema, 'importRows');
