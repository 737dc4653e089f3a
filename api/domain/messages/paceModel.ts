import mongoose, { Schema } from 'mongoose';
import { schemaOptions } from '../database.ts';

/** How fast a company is written to, by all processes together: one document. */
const sendingPaceSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    /** The first moment that nobody has taken yet. */
    nextAt: { type: Date, default: null },
    /** Teams asked everybody to wait until then. */
    heldUntil: { type: Date, default: null },
  },
  schemaOptions,
);
sendingPaceSchema.index({ tenantId: 1 }, { unique: true });

/** When one chat was written to last: what Teams counts. */
const chatPaceSchema = new Schema(
  {
    tenantId: { type: String, required: true },
    conversationId: { type: String, required: true },
    /** The latest ones, in order. */
    times: { type: [Date], default: [] },
    lastAt: { type: Date, required: true },
  },
  schemaOptions,
);
chatPaceSchema.index({ tenantId: 1, conversationId: 1 }, { unique: true });
/** What lies further back than the longest window is nothing to remember. */
chatPaceSchema.index({ lastAt: 1 }, { expireAfterSeconds: 3600 });

export const SendingPace = mongoose.model('SendingPace', sendingPaceSchema, 'sendingPaces');
export const ChatPace = mongoose.model('ChatPace', chatPaceSchema, 'chatPaces');
