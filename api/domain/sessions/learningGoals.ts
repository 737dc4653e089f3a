import type { LearningGoal } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { findPeople } from '../people/findPeople.ts';
import type { Planned } from './access.ts';
import { LevelConfirmation } from './model.ts';

/**
 * What each member of a partnership wants to learn in it, and what another member of it saw them do: the highest level.
 * What somebody else confirmed elsewhere stays there.
 */
export async function learningGoals(ctx: Context, { partnership, plan }: Planned): Promise<LearningGoal[]> {
  const memberIds = plan.members.map(({ personId }) => personId);
  const confirmed = await LevelConfirmation.find({
    tenantId: ctx.tenantId,
    personId: trusted({ $in: memberIds }),
    byPersonId: trusted({ $in: memberIds }),
  })
    .sort({ level: -1, at: -1 })
    .lean();
  const people = await findPeople(ctx, memberIds);
  return plan.members.map(({ personId, goalText, goalFromLevel, goalToLevel, goalBy }) => {
    const lesson = partnership.exchange.find(({ learnerId }) => learnerId.equals(personId));
    const best = confirmed.find((one) => one.personId.equals(personId) && one.skillId === lesson?.skillId);
    return {
      personId: personId.toString(),
      text: goalText,
      skillId: lesson?.skillId ?? null,
      skillName: lesson?.skillName ?? '',
      fromLevel: goalFromLevel ?? null,
      toLevel: goalToLevel ?? null,
      by: goalBy ?? null,
      confirmed: best
        ? { level: best.level, byName: people.get(best.byPersonId.toString())?.name ?? '', at: best.at.toISOString() }
        : null,
    };
  });
}
