import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { DomainError } from '../errors.ts';
import { queueInvitationUpdates } from '../messages/queueInvitationUpdates.ts';
import { currentRounds } from '../rounds/currentRound.ts';
import { accessProgramme, type AccessedProgramme } from './access.ts';
import { Enrolment, type EnrolmentDocument, type EnrolmentFields } from './enrolmentModel.ts';
import { Programme } from './model.ts';

/** What is written: fields to set, and by how much a mentor's free places move. */
export interface EnrolmentChange {
  readonly action: 'programme.joined' | 'programme.left' | 'programme.skipped' | 'programme.paused';
  readonly set: Partial<Omit<EnrolmentFields, '_id' | 'tenantId' | 'programmeId' | 'personId' | 'freePlaces'>>;
  readonly freePlacesBy?: number;
}

export type DecideEnrolment = (accessed: AccessedProgramme) => EnrolmentChange | null;

/**
 * Changes the actor's own row in a programme, or makes it, with its audit entry (states and counts, never a reason) in one
 * transaction. `decide` may run again after a conflict, so it only looks; null leaves everything as it is.
 */
export async function changeEnrolment(ctx: Context, id: string, decide: DecideEnrolment): Promise<AccessedProgramme> {
  const changed = await inTransaction(() => apply(ctx, id, decide)).catch((error: unknown) => {
    // Joined through another door at the same moment: now there is a row to change.
    if (!isDuplicateKey(error)) throw error;
    return inTransaction(() => apply(ctx, id, decide));
  });
  ctx.wakeDelivery();
  return changed;
}

async function apply(ctx: Context, id: string, decide: DecideEnrolment): Promise<AccessedProgramme> {
  const accessed = await accessProgramme(ctx, id);
  const change = decide(accessed);
  if (!change) return accessed;
  const enrolment = await write(ctx, accessed, change);
  if (change.set.state === 'enrolled') await markEnrolled(ctx, accessed);
  await updateInvitation(ctx, accessed);
  const { state, role, capacity } = enrolment;
  await recordAudit(ctx, { action: change.action, subject: id, detail: { state, role, capacity, door: ctx.door } });
  return { ...accessed, enrolment, reader: { ...accessed.reader, isEnrolled: state === 'enrolled' } };
}

async function write(
  ctx: Context,
  { programme, enrolment, me }: AccessedProgramme,
  { set, freePlacesBy = 0 }: EnrolmentChange,
): Promise<EnrolmentDocument> {
  if (!enrolment) {
    const own = { tenantId: ctx.tenantId, programmeId: programme._id, personId: me._id, joinedAt: ctx.now };
    const role = programme.kind === 'learning' ? ('partner' as const) : ('mentee' as const);
    return new Enrolment({ state: 'skipped', role, ...own, ...set, freePlaces: set.capacity ?? 1 }).save();
  }
  const changed = await Enrolment.findOneAndUpdate(
    { _id: enrolment._id, tenantId: ctx.tenantId, capacity: enrolment.capacity },
    { $set: set, $inc: { freePlaces: freePlacesBy } },
    { returnDocument: 'after', runValidators: true },
  );
  if (!changed) throw new DomainError('conflict', 'programmeChanged');
  return changed;
}

/** The card that asked, if one stands in the chat, shows the answer. */
async function updateInvitation(ctx: Context, { programme, me }: AccessedProgramme): Promise<void> {
  const current = (await currentRounds(ctx, [programme._id])).get(programme.id);
  if (current) await queueInvitationUpdates(ctx, me._id, current.summary.id);
}

/** Kind and kind of audience stay from now on; only the first who joins writes it. */
async function markEnrolled(ctx: Context, { programme }: AccessedProgramme): Promise<void> {
  if (programme.hasEnrolled) return;
  await Programme.updateOne({ _id: programme._id, tenantId: ctx.tenantId }, { $set: { hasEnrolled: true } });
}
