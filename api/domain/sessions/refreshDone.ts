import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { queueSessionUpdates } from '../messages/queueSessionUpdates.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { versionFor } from './versionFor.ts';

type Before = Pick<LearningSessionDocument, 'partnershipId' | 'number'>;

/**
 * The date after it changed: the card of the session before that asked shows it to whoever is through with that one (or said
 * that it did not happen), and so does the card of one that was skipped since. Part of the caller's transaction; a question
 * that still stands is left alone.
 */
export async function refreshDone(ctx: SystemContext, next: Before): Promise<void> {
  const asked = await lastBefore(ctx, next, ['over', 'held', 'notHeld']);
  const skipped = await lastBefore(ctx, next, ['skipped']);
  if (asked) await refresh(ctx, asked);
  if (skipped && skipped.number > (asked?.number ?? 0)) await refresh(ctx, skipped);
}

const lastBefore = (
  ctx: SystemContext,
  { partnershipId, number }: Before,
  states: LearningSessionDocument['state'][],
) =>
  LearningSession.findOne({
    tenantId: ctx.tenantId,
    partnershipId,
    number: trusted({ $lt: number }),
    state: trusted({ $in: states }),
  }).sort({ number: -1 });

async function refresh(ctx: SystemContext, before: LearningSessionDocument): Promise<void> {
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
