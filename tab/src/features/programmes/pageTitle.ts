import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { roundEnd, dayIn } from './calendarDays.ts';
import { calendarDay, takesUntil, type T } from './words.ts';

/** What is so for this reader now: what it takes, or that one is in and when one hears. */
export function pageTitle(t: T, programme: ProgrammeView, timeZone: string): string {
  const { state, enrolment, round, name } = programme;
  if (state === 'archived') return t('page.ended', { name });
  if (!enrolment) return takesUntil(t, programme.rhythm, lastDay(programme, timeZone));
  if (enrolment.pausedUntil) return t('page.paused', { day: calendarDay(enrolment.pausedUntil) });
  if (enrolment.isSkipping) return t('page.skipping');
  if (!round) return t('page.inNoRound');
  const isOpen = round.state === 'draft' || round.state === 'open' || round.state === 'matching';
  if (isOpen) return t('page.in', { day: dayAndMonth(round.dates.pairsOn, timeZone) });
  return t('page.running', { day: dayAndMonth(round.dates.endsOn, timeZone) });
}

function lastDay({ round, rhythm, startsOn }: ProgrammeView, timeZone: string): string {
  return round ? dayIn(timeZone, new Date(round.dates.endsOn)) : roundEnd(startsOn, rhythm.roundMonths);
}
