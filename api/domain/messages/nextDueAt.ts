import { trusted } from '../database.ts';
import type { Delivery } from './delivery.ts';
import { Message } from './model.ts';

/** When the next message that waits for its time falls due; null: none waits. */
export async function nextDueAt({ tenantId, now }: Pick<Delivery, 'tenantId' | 'now'>): Promise<Date | null> {
  const next = await Message.findOne({ tenantId, state: 'queued', dueAt: trusted({ $gt: now() }) }, { dueAt: 1 })
    .sort({ dueAt: 1 })
    .lean();
  return next?.dueAt ?? null;
}
