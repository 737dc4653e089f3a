import type { LearningSessionDocument, MeetingPlanDocument } from './model.ts';

/**
 * What this member wanted to try since an earlier session and has not been asked about on the card of this one; the oldest
 * first. Null: nothing. Pure.
 */
export function openAction(
  plan: Pick<MeetingPlanDocument, 'actions'>,
  session: Pick<LearningSessionDocument, 'members' | 'startsAt'>,
  personId: string,
): MeetingPlanDocument['actions'][number] | null {
  const mine = session.members.find((member) => member.personId.toString() === personId);
  const answered = new Set(mine?.answeredActions.map(String));
  return (
    plan.actions.find(
      (action) =>
        action.personId.toString() === personId &&
        action.state === 'open' &&
        action.createdAt < session.startsAt &&
        !answered.has(action._id.toString()),
    ) ?? null
  );
}
