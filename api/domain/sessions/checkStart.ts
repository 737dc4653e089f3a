import { DomainError } from '../errors.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';

const furthestMs = 366 * 86_400_000;

/**
 * Whether a meeting may begin then. Errors: `meetingInThePast`, `sessionTooFar` (more than a year), `sessionAfterTheEnd` (of
 * the round that put them together). Pure.
 */
export function checkStart(now: Date, startsAt: Date, { round }: Pick<PartnershipDocument, 'round'>): void {
  if (startsAt <= now) throw new DomainError('invalid', 'meetingInThePast');
  checkDistance(now, startsAt);
  if (round && startsAt >= round.endsOn) throw new DomainError('invalid', 'sessionAfterTheEnd');
}

/** Nobody plans further ahead than a year. Error: `sessionTooFar`. Pure. */
export function checkDistance(now: Date, moment: Date): void {
  if (moment.getTime() > now.getTime() + furthestMs) throw new DomainError('invalid', 'sessionTooFar');
}
