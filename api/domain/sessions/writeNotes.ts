import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessRunningPlan, myPlan } from './access.ts';
import { getPlan } from './getPlan.ts';
import { mergeNotes } from './mergeNotes.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

const longest = 8000;
/** Each attempt fails only because somebody else's succeeded. */
const mostAttempts = 100;

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
 * when twenty write at the same moment. Sent twice is written once. No audit: pages save while people type, and who wrote
 * when is the members' own. Errors: `not_found`, `notActive`, `notesTooLong`, `unavailable`.
 */
export async function writeNotes(ctx: Context, input: WriteNotesInput): Promise<PartnershipPlan> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { plan } = await accessRunningPlan(ctx, input.id);
    if (await isWritten(ctx, input, plan)) return getPlan(ctx, input);
  }
  throw new DomainError('unavailable', 'unavailable');
}

/** One update that holds only while the text merged with is still the one stored; false: it is not. */
async function isWritten(
  ctx: Context,
  { id, audience, base, text }: WriteNotesInput,
  plan: MeetingPlanDocument,
): Promise<boolean> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const mine = plan.members.find(({ personId }) => personId.equals(me))?.privateNotes ?? '';
  const before = audience === 'both' ? plan.sharedNotes : mine;
  const notes = mergeNotes(base, text, before);
  if (notes.length > longest) throw new DomainError('invalid', 'notesTooLong');
  if (notes === before) return true;
  const { matchedCount } =
    audience === 'both'
      ? await MeetingPlan.updateOne(
          { ...myPlan(ctx, id), sharedNotes: before },
          { $set: { sharedNotes: notes, sharedNotesBy: me, sharedNotesAt: ctx.now } },
        )
      : await MeetingPlan.updateOne(
          { ...myPlan(ctx, id), members: trusted({ $elemMatch: { personId: me, privateNotes: before } }) },
          { $set: { 'members.$.privateNotes': notes } },
        );
  return matchedCount > 0;
}
