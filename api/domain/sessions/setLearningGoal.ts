import { Types } from 'mongoose';
import type { PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { changePlan } from './changePlan.ts';

export interface LearningGoalInput {
  id: string;
  text: string;
  fromLevel: number | null;
  toLevel: number | null;
  /** ISO date. */
  by: string | null;
}

/**
 * What the acting member wants to learn in this partnership, from which level to which, by when; both read it. The same
 * again is no change. Errors: `not_found`, `notActive`.
 */
export async function setLearningGoal(ctx: Context, { id, ...goal }: LearningGoalInput): Promise<PartnershipPlan> {
  const me = new Types.ObjectId(ctx.actor.personId);
  const fields = { goalText: goal.text, goalFromLevel: goal.fromLevel, goalToLevel: goal.toLevel, goalBy: goal.by };
  return changePlan(ctx, id, {
    action: 'plan.goalSet',
    where: { members: trusted({ $not: trusted({ $elemMatch: { personId: me, ...fields } }) }) },
    update: {
      $set: Object.fromEntries(Object.entries(fields).map(([name, value]) => [`members.$[me].${name}`, value])),
    },
    me,
  });
}
