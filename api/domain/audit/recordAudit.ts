import type { Actor, SystemContext } from '../context.ts';
import { AuditEntry } from './model.ts';

/**
 * Writes one entry inside the caller's transaction: who did what to which thing, when. Never a person's words, never a
 * token. `detail` holds ids, states and counts only.
 */
export async function recordAudit(
  ctx: SystemContext & { actor?: Actor },
  entry: { action: string; subject: string; detail?: Record<string, string | number | boolean> },
): Promise<void> {
  await AuditEntry.insertMany([
    {
      tenantId: ctx.tenantId,
      actorId: ctx.actor?.personId ?? null,
      action: entry.action,
      subject: entry.subject,
      at: ctx.now,
      detail: entry.detail ?? {},
    },
  ]);
}
