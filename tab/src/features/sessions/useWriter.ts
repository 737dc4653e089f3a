import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { useNow } from '../../lib/useNow.ts';

const LATELY_MS = 45_000;

/** Who else has written in the common note a moment ago; null: nobody. */
export function useWriter(
  changed: PartnershipPlan['notes']['bothChanged'],
  members: readonly PersonCard[],
): string | null {
  const now = useNow();
  const writer = members.find(({ id }) => id === changed?.personId);
  if (!changed || !writer || now.getTime() - Date.parse(changed.at) > LATELY_MS) return null;
  return writer.givenName;
}
