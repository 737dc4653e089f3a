import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { mySession } from './access.ts';
import { LearningSession, type LearningSessionDocument } from './model.ts';
import { updateSessionCards } from './updateSessionCards.ts';

type Mine = LearningSessionDocument['members'][number];

/**
 * Changes what a session knows of the acting member alone, and their own standing cards, in the caller's transaction; `when`
 * is what must be so of their entry, which makes it safe to repeat. `isSilent`: no
 * message is promised, so that none says when; the cards go on when their reader refreshes or taps them. Null: it was not.
 */
export async function changeMine(
  ctx: Context,
  id: string | Types.ObjectId,
  when: object,
  change: { set?: Partial<Mine>; answered?: Types.ObjectId; isSilent?: boolean },
): Promise<LearningSessionDocument | null> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const set = Object.fromEntries(
    Object.entries(change.set ?? {}).map(([key, value]) => [`members.$[me].${key}`, value]),
  );
  const changed = await LearningSession.findOneAndUpdate(
    { ...mySession(ctx, id), members: trusted({ $elemMatch: { personId: me, ...when } }) },
    {
      $set: set,
      $inc: { 'members.$[me].changes': 1 },
      ...(change.answered && { $addToSet: { 'members.$[me].answeredActions': change.answered } }),
    },
    { returnDocument: 'after', arrayFilters: [{ 'me.personId': me }] },
  );
  if (changed && !change.isSilent) await updateSessionCards(ctx, changed, me);
  return changed;
}

/** The acting member's entry in a session they are in. Pure. */
export const mineOf = (ctx: Context, { members }: LearningSessionDocument): Mine | undefined =>
  members.find(({ personId }) => personId.toString() === ctx.actor.personId);
