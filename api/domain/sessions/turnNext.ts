import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import type { Planned } from './access.ts';
import { LearningSession } from './model.ts';
import { purposeOf } from './purposeOf.ts';
import { teacherOf } from './roles.ts';
import { updateSessionCards } from './updateSessionCards.ts';

/**
 * Whose turn it is in the session that is planned and has not begun, after they met or swapped, in the caller's transaction.
 * A purpose that somebody wrote stays. Safe to repeat.
 */
export async function turnNext(ctx: SystemContext, { partnership, plan }: Planned): Promise<void> {
  const turn = plan.heldCount + plan.turnShift;
  const open = { tenantId: ctx.tenantId, openKey: partnership.id, startsAt: trusted({ $gt: ctx.now }) };
  const next = await LearningSession.findOne({ ...open, turn: trusted({ $ne: turn }) });
  if (!next) return;
  const isPrefilled = next.purpose === purposeOf(partnership, plan, next.turn);
  const turned = await LearningSession.findOneAndUpdate(
    { ...open, _id: next._id },
    {
      $set: {
        turn,
        teacherId: teacherOf(partnership.exchange, turn)?.teacherId ?? null,
        ...(isPrefilled && { purpose: purposeOf(partnership, plan, turn) }),
      },
      $inc: { version: 1 },
    },
    { returnDocument: 'after' },
  );
  if (turned) await updateSessionCards(ctx, turned);
}
