import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { LearningGoal, PartnershipPlan } from '../../../../api/contracts/sessions.ts';

/** What the reader teaches this member; in a ring each teaches the next, who stands after the reader. */
export function taughtTo({ person, others, gives }: PartnershipView, member: PersonCard): Direction | null {
  const learner = others.at(-1) ?? person;
  return learner.id === member.id ? gives : null;
}

/** Which level to ask the teacher about, once they have met: what the learner aims at, until that was seen. */
export function levelToConfirm({ heldCount }: Pick<PartnershipPlan, 'heldCount'>, goal?: LearningGoal): number | null {
  if (heldCount === 0) return null;
  const seen = goal?.confirmed?.level ?? 0;
  const aim = goal?.toLevel ?? Math.min(5, Math.max(2, (goal?.fromLevel ?? 1) + 1));
  return seen >= aim ? null : aim;
}
