import mongoose, { Schema, type InferSchemaType } from 'mongoose';
import { schemaOptions } from '../database.ts';

const skillSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    skillId: { type: String, required: true },
    name: { type: String, required: true },
    category: { type: String, default: '' },
    source: { type: String, default: '' },
    aliases: { type: [String], default: [] },
    /** Name and aliases, folded (case, accents, blanks): no two skills of a tenant share one. */
    keys: { type: [String], required: true },
  },
  schemaOptions,
);
skillSchema.index({ tenantId: 1, skillId: 1 }, { unique: true });
skillSchema.index({ tenantId: 1, keys: 1 }, { unique: true });

export type SkillFields = InferSchemaType<typeof skillSchema>;
export const Skill = mongoose.model('Skill', skillSchema, 'skills');
