import { DateTime } from 'luxon';
import type { ProgrammeRhythm } from '../../contracts/programmes.ts';

/** What the dates of a round are made from: days (ISO dates) of the programme's own zone. */
export interface RoundPlan {
  readonly joinUntil: string;
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly timeZone: string;
  readonly rhythm: Pick<ProgrammeRhythm, 'everyWeeks' | 'roundMonths'>;
}

export interface PlannedDates {
  joinUntil: Date;
  pairsOn: Date;
  answerBy: Date;
  firstMeetingBy: Date;
  endsOn: Date;
}

/** Days after the start until which a round's pairs answer, and meet for the first time. */
const answerDays = 4;
const firstMeetingDays = 11;
/** A round shorter than that is not worth a partner: the programme ends instead. */
const shortestRoundDays = 14;
const joiningEndsDaysBefore = 3;

/**
 * The instants of a round in wall times of the programme: joining until 18:00, pairs told at 09:00, answers by 16:00, the
 * end on the last working day before the round's months are over, or the programme's. The first round stands in the
 * programme; each later one starts on the Monday after the last one ended. Null: the programme ends before. Pure.
 */
export function roundDatesOf(plan: RoundPlan, lastEnd: Date | null): PlannedDates | null {
  const zone = plan.timeZone;
  const first = DateTime.fromISO(plan.startsOn, { zone });
  const start = lastEnd ? nextMonday(DateTime.fromJSDate(lastEnd, { zone })) : first;
  const joinUntil = lastEnd ? start.minus({ days: joiningEndsDaysBefore }) : DateTime.fromISO(plan.joinUntil, { zone });
  const endsOn = endOfRound(plan, start);
  if (!endsOn) return null;
  return {
    joinUntil: at(joinUntil, 18),
    pairsOn: at(start, 9),
    answerBy: at(workingDayFrom(start.plus({ days: answerDays })), 16),
    firstMeetingBy: at(workingDayFrom(start.plus({ days: firstMeetingDays })), 18),
    endsOn,
  };
}

type PlannedEnd = Pick<RoundPlan, 'endsOn' | 'timeZone' | 'rhythm'>;

/** When a round ends whose pairs are told on that day; null: the programme ends before. Pure. */
export function roundEndOf(plan: PlannedEnd, pairsOn: Date): Date | null {
  return endOfRound(plan, DateTime.fromJSDate(pairsOn, { zone: plan.timeZone }).startOf('day'));
}

/** The last instant of a programme; null: it goes on. Pure. */
export function programmeEndOf({ endsOn, timeZone: zone }: Pick<RoundPlan, 'endsOn' | 'timeZone'>): Date | null {
  return endsOn ? at(DateTime.fromISO(endsOn, { zone }), 18) : null;
}

function endOfRound(plan: PlannedEnd, start: DateTime): Date | null {
  const full = at(workingDayBefore(start.plus({ months: plan.rhythm.roundMonths })), 18);
  const last = programmeEndOf(plan);
  if (last && last < at(start.plus({ days: shortestRoundDays }), 18)) return null;
  return last && last < full ? last : full;
}

/** How many meetings a pair can have in a round: one every so many weeks until its end, and always one. Pure. */
export function meetingsOf({ everyWeeks }: Pick<ProgrammeRhythm, 'everyWeeks'>, dates: PlannedDates): number {
  const weeks = (dates.endsOn.getTime() - dates.pairsOn.getTime()) / (7 * 86_400_000);
  return Math.max(1, Math.floor(weeks / everyWeeks));
}

const at = (day: DateTime, hour: number): Date => day.startOf('day').set({ hour }).toJSDate();

const nextMonday = (day: DateTime): DateTime => day.plus({ weeks: 1 }).startOf('week');

function workingDayFrom(day: DateTime): DateTime {
  return day.weekday > 5 ? nextMonday(day) : day;
}

function workingDayBefore(day: DateTime): DateTime {
  const before = day.minus({ days: 1 });
  return before.weekday > 5 ? before.minus({ days: before.weekday - 5 }) : before;
}
