import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';

/** The reader's own open request for 25 minutes with this person, or what has come of it already. */
export function openRequestTo(personId: string, partnerships: readonly PartnershipView[]): PartnershipView | undefined {
  return partnerships.find(
    ({ isOneOff, iAsked, person, state }) =>
      isOneOff && iAsked && person.id === personId && (state === 'proposed' || state === 'active'),
  );
}
