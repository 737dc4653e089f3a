import { DomainError } from '../errors.ts';
import type { DraftFields } from './draftFields.ts';
import { roundDatesOf } from './roundPlan.ts';

/**
 * Is there everything a running programme needs? `now` asks besides whether the first round can still be joined; null where
 * its dates stand already. Pure. Errors: `nameNeeded`, `nobodyNamed`, `joinBeforeStart`, `startInThePast`, `endsTooEarly`.
 */
export function checkComplete(fields: DraftFields & { timeZone: string }, now: Date | null): void {
  const { name, audience, joinUntil, startsOn } = fields;
  if (name === '') throw new DomainError('invalid', 'nameNeeded');
  if (audience.kind === 'named' && audience.personIds.length < 2) throw new DomainError('invalid', 'nobodyNamed');
  if (joinUntil >= startsOn) throw new DomainError('invalid', 'joinBeforeStart');
  const dates = roundDatesOf(fields, null);
  if (!dates) throw new DomainError('invalid', 'endsTooEarly');
  if (now && dates.joinUntil <= now) throw new DomainError('invalid', 'startInThePast');
}
