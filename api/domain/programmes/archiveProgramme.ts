import type { ProgrammeView } from '../../contracts/programmes.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { closeUnpublishedRounds } from '../rounds/plannedRounds.ts';
import { accessLedProgramme } from './access.ts';
import { getProgramme } from './getProgramme.ts';
import { Programme } from './model.ts';

/**
 * Puts a programme away: nobody joins any more, what is not published is closed, pairs that are told go on to their end, and
 * everything stays to be read by who was in it. Safe to repeat.
 */
export async function archiveProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeView> {
  const { programme } = await accessLedProgramme(ctx, id);
  await inTransaction(async () => {
    const archived = await Programme.updateOne(
      { _id: programme._id, tenantId: ctx.tenantId, state: trusted({ $ne: 'archived' }) },
      { $set: { state: 'archived', archivedAt: ctx.now }, $unset: { onceKey: true }, $inc: { version: 1 } },
    );
    if (archived.modifiedCount === 0) return;
    await closeUnpublishedRounds(ctx, programme._id);
    await recordAudit(ctx, { action: 'programme.archived', subject: id, detail: { was: programme.state } });
  });
  return getProgramme(ctx, { id });
}
