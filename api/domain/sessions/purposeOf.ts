import type { PartnershipDocument } from '../partnerships/access.ts';
import type { MeetingPlanDocument } from './model.ts';
import { teacherOf } from './roles.ts';

const longest = 120;

/**
 * What a meeting is for, before anybody said it: the goal of whoever learns on this turn, or what both wrote when they
 * began; somebody's own words or none, never a sentence made of parts. Pure.
 */
export function purposeOf(
  partnership: Pick<PartnershipDocument, 'exchange' | 'goal'>,
  plan: Pick<MeetingPlanDocument, 'members'>,
  turn: number,
): string {
  const lesson = teacherOf(partnership.exchange, turn);
  const learner = lesson && plan.members.find(({ personId }) => personId.equals(lesson.learnerId));
  return (learner?.goalText || partnership.goal).slice(0, longest);
}
