import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { getPlan } from './getPlan.ts';
import { mergeNotes } from './mergeNotes.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

const longest = 8000;

export interface WriteNotesInput {
  id: string;
  /** `me`: nobody else ever reads them. */
  audience: 'both' | 'me';
  /** What the writer's page showed when they began. */
  base: string;
  text: string;
}

/**
 * Keeps notes of a partnership. What somebody else, or the writer on another device, stored meanwhile stays beside it, also
 * when twenty write at the same moment. Sent twice is written once. Errors: `not_found`, `notActive`, `notesTooLong`.
 */
export async function writeNotes(ctx: Context, input: WriteNotesInput): Promise<PartnershipPlan> {
  await accessRunningPlan(ctx, input.id);
  await inTransaction(() => merge(ctx, input));
  return getPlan(ctx, input);
}

/** Reads and writes in one transaction: two that meet here are taken one after the other. */
async function merge(ctx: Context, { id, audience, base, text }: WriteNotesInput): Promise<void> {
  const plan = await MeetingPlan.findOne(myPlan(ctx, id));
  if (!plan) throw new DomainError('conflict', 'notActive');
  const before = audience === 'both' ? plan.sharedNotes : privateOf(plan, ctx.actor.personId);
  const notes = mergeNotes(base, text, before);
  if (notes.length > longest) throw new DomainError('invalid', 'notesTooLong');
  if (notes === before) return;
  const me = new Types.ObjectId(ctx.actor.personId);
  if (audience === 'me') {
    await MeetingPlan.updateOne(
      myPlan(ctx, id),
      { $set: { 'members.$[me].privateNotes': notes } },
      { arrayFilters: [{ 'me.personId': me }] },
    );
    return;
  }
  await MeetingPlan.updateOne(
    { ...myPlan(ctx, id), sharedNotes: before },
    { $set: { sharedNotes: notes, sharedNotesBy: me, sharedNotesAt: ctx.now } },
  );
  await recordAudit(ctx, { action: 'plan.notesWritten', subject: id });
}

const privateOf = ({ members }: MeetingPlanDocument, personId: string): string =>
  members.find((member) => member.personId.toString() === personId)?.privateNotes ?? '';
