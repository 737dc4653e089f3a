import mongoose, { Schema } from 'mongoose';
import { schemaOptions } from '../database.ts';

const auditSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    /** null: the system itself (a sweep, an import from the command line). */
    actorId: { type: Schema.Types.ObjectId, default: null },
    action: { type: String, required: true },
    subject: { type: String, required: true },
    at: { type: Date, required: true },
    detail: { type: Schema.Types.Mixed, default: {} },
  },
  schemaOptions,
);
auditSchema.index({ tenantId: 1, at: -1 });
auditSchema.index({ tenantId: 1, subject: 1, at: -1 });

export const AuditEntry = mongoose.model('AuditEntry', auditSchema, 'audit');
