import { DomainError } from '../errors.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';

const furthestMs = 366 * 86_400_000;

/**
 * Whether a meeting may begin then. Errors: `meetingInThePast`, `sessionTooFar` (more than a year), `sessionAfterTheEnd` (of
 * the round that put them together). Pure.
 */
export function checkStart(now: Date, startsAt: Date, { round }: Pick<PartnershipDocument, 'round'>): void {
  if (startsAt <= now) throw new DomainError('invalid', 'meetingInThePast');
  if (startsAt.getTime() > now.getTime() + furthestMs) throw new DomainError('invalid', 'sessionTooFar');
  if (round && startsAt >= round.endsOn) throw new DomainError('invalid', 'sessionAfterTheEnd');
}
