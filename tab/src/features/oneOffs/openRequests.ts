import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';

/** The reader's own requests for 25 minutes about a skill: those that are open, and what has come of them already. */
export function openRequests(skillId: string, partnerships: readonly PartnershipView[]): PartnershipView[] {
  return partnerships.filter(
    ({ isOneOff, iAsked, comes, state }) =>
      isOneOff && iAsked && comes?.skillId === skillId && (state === 'proposed' || state === 'active'),
  );
}
