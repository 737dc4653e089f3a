import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueSessionUpdates } from '../messages/queueSessionUpdates.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { versionFor } from './versionFor.ts';

/**
 * The date after it changed: the card of the session before shows it to whoever is through with that one (or said that it
 * did not happen), and only there. Part of the caller's transaction; a question that still stands is left alone.
 */
export async function refreshDone(
  ctx: SystemContext,
  { partnershipId, number }: Pick<LearningSessionDocument, 'partnershipId' | 'number'>,
): Promise<void> {
  const before = await LearningSession.findOne({
    tenantId: ctx.tenantId,
    partnershipId,
    number: trusted({ $lt: number }),
    state: trusted({ $ne: 'planned' }),
  }).sort({ number: -1 });
  if (!before) return;
  const shows = ({ finishedAt, met }: (typeof before.members)[number]): boolean =>
    before.state === 'skipped' || Boolean(finishedAt) || met === 'no' || met === 'moved';
  const through = before.members.filter(shows).map(({ personId }) => personId);
  if (through.length === 0) return;
  const changed = await LearningSession.findOneAndUpdate(
    { _id: before._id, tenantId: ctx.tenantId },
    { $inc: { 'members.$[through].changes': 1 } },
    { returnDocument: 'after', arrayFilters: [{ 'through.personId': trusted({ $in: through }) }] },
  );
  if (!changed) return;
  await queueSessionUpdates(ctx, changed._id, (personId) => versionFor(changed, personId), through);
}
