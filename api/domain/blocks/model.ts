import mongoose, { Schema } from 'mongoose';
import { schemaOptions } from '../database.ts';

/** "Don't match me with": one person's wish about another, known to nobody but its owner. */
const blockSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    otherId: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
  },
  schemaOptions,
);
blockSchema.index({ tenantId: 1, personId: 1, otherId: 1 }, { unique: true });
blockSchema.index({ tenantId: 1, otherId: 1 });
blockSchema.index({ tenantId: 1, createdAt: 1 });

export const Block = mongoose.model('Block', blockSchema, 'blocks');
