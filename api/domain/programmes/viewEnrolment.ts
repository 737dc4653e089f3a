import type { MyEnrolment } from '../../contracts/programmes.ts';
import { pauseDay } from '../people/pauseDay.ts';
import type { EnrolmentFields } from './enrolmentModel.ts';

/** Somebody's own place in a programme, for them alone; null when they are not in it. Pure. */
export function viewEnrolment(
  enrolment: EnrolmentFields | null,
  { now, timeZone, round }: { now: Date; timeZone: string; round: number },
): MyEnrolment | null {
  if (enrolment?.state !== 'enrolled') return null;
  return {
    role: enrolment.role,
    capacity: enrolment.role === 'mentor' ? enrolment.capacity : 1,
    joinedAt: enrolment.joinedAt.toISOString(),
    isSkipping: enrolment.skippedRounds.includes(round),
    pausedUntil: pauseDay({ pausedUntil: enrolment.pausedUntil ?? null, timeZone }, now),
  };
}
