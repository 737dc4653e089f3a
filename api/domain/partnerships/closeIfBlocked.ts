import type { Types } from 'mongoose';
import { recordAudit } from '../audit/recordAudit.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { closeRequest } from './closeRequest.ts';

/**
 * Closes the actor's new request where one of the two wrote "don't match me with" at the same moment, so that neither of
 * the two transactions saw the other. Called after the request's commit and before anybody is told.
 */
export async function closeIfBlocked(ctx: Context, otherId: string, requestId: Types.ObjectId): Promise<void> {
  if (!(await blockedPeople(ctx)).has(otherId)) return;
  await inTransaction(async () => {
    const closed = await closeRequest(ctx, requestId, 'unavailable');
    if (closed) await recordAudit(ctx, { action: 'partnership.settled', subject: closed.id });
  });
}
