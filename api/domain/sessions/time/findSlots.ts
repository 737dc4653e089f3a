import { DateTime } from 'luxon';
import type { ProposedSlot } from '../../../contracts/sessions.ts';
import { costOfHour } from '../../matching/meetingSlots.ts';
import { burdenOf, weightOf, type Burden } from './burden.ts';
import type { WorkingTime } from './reminderTimes.ts';
import { slotReasonOf } from './slotReasonOf.ts';
import { sharedSpans, workSpans, type Span } from './workSpans.ts';
import { zoneOf } from './zoneOf.ts';

/** Somebody who is to meet. */
export interface SlotMember extends WorkingTime {
  id: string;
  /** Not before this moment: a break. */
  awayUntil: Date | null;
  /** Other sessions of theirs; nothing else is known of their calendar. */
  busy: readonly Span[];
}

export interface SlotSearch {
  /** The reader first. */
  members: readonly SlotMember[];
  from: Date;
  minutes: number;
  /** When the same people met before: who had the early or late end then goes easy now. */
  history: readonly Date[];
  most: number;
}

export interface FoundSlots {
  slots: ProposedSlot[];
  /** Everybody's working time that all share, in order; empty: none in the coming weeks. */
  shared: Span[];
}

const horizonDays = 21;
const noticeMs = 30 * 60_000;
const gridMs = 15 * 60_000;
/** What the fair turn is worth against a better hour of the day (`costOfHour`, 0 to about 8). */
const fairnessWeight = 3;
/** The same hour as a proposal that stands already helps less: proposals are to differ. */
const sameAgain = 2;

interface Candidate {
  span: Span;
  burdens: Burden[];
  cost: number;
}

/**
 * The first times inside everybody's working hours: one a day, the coming days in order, in each the fairest good hour.
 * Fair: whoever had the edge of the day in past meetings carries less of it now. Zones and clock changes are those of each
 * day. Pure; a member's calendar is not known, only their hours, breaks and other sessions.
 */
export function findSlots({ members, from, minutes, history, most }: SlotSearch): FoundSlots {
  const earliest = Math.max(from.getTime() + noticeMs, ...members.map((one) => one.awayUntil?.getTime() ?? 0));
  const days = members.map((member) => workSpans(member, new Date(earliest), horizonDays));
  const shared = days.reduce((all, own) => sharedSpans(all, own));
  const carried = carriedBy(members, history);
  const slots: ProposedSlot[] = [];
  const used: number[] = [];
  for (const day of daysOf(shared, members[0])) {
    if (slots.length >= most) break;
    const best = bestOf(day.flatMap((span) => candidates(span, { members, days, minutes, earliest, carried, used })));
    if (!best) continue;
    used.push(hourOf(best.span.start, members[0]));
    slots.push({ startsAt: new Date(best.span.start).toISOString(), ...slotReasonOf(members, best.burdens, carried) });
  }
  return { slots, shared };
}

/** The shared spans by the reader's calendar day. */
function daysOf(shared: readonly Span[], reader: SlotMember | undefined): Span[][] {
  const byDay = new Map<string, Span[]>();
  for (const span of shared) {
    const day = local(span.start, reader).toISODate() ?? '';
    byDay.set(day, [...(byDay.get(day) ?? []), span]);
  }
  return [...byDay.values()];
}

interface Around {
  members: readonly SlotMember[];
  days: readonly Span[][];
  minutes: number;
  earliest: number;
  carried: readonly number[];
  used: readonly number[];
}

/** Every quarter of an hour of a shared span at which the meeting fits; full and half hours of the reader cost less. */
function candidates(span: Span, around: Around): Candidate[] {
  const length = around.minutes * 60_000;
  const found: Candidate[] = [];
  const first = Math.ceil(Math.max(span.start, around.earliest) / gridMs) * gridMs;
  for (let start = first; start + length <= span.end; start += gridMs) {
    const meeting = { start, end: start + length };
    if (around.members.some(({ busy }) => busy.some((other) => overlap(other, meeting)))) continue;
    const burdens = around.days.map((own) =>
      burdenOf(
        meeting,
        own.find((day) => contains(day, meeting)),
      ),
    );
    found.push({ span: meeting, burdens, cost: costOf(meeting, burdens, around) });
  }
  return found;
}

function costOf(meeting: Span, burdens: readonly Burden[], { members, carried, used }: Around): number {
  const hours = members.map((member) => costOfHour(hourOf(meeting.start, member)));
  const after = burdens.map((burden, at) => (carried[at] ?? 0) + weightOf(burden));
  const unfair = Math.max(...after) - Math.min(...after);
  const repeats = used.filter((hour) => hour === hourOf(meeting.start, members[0])).length;
  const offGrid = local(meeting.start, members[0]).minute % 30 === 0 ? 0 : 1;
  return sum(hours) / members.length + unfair * fairnessWeight + repeats * sameAgain + offGrid;
}

/** What each has carried of the edges of days so far. */
function carriedBy(members: readonly SlotMember[], history: readonly Date[]): number[] {
  return members.map((member) =>
    sum(
      history.map((at) => {
        const meeting = { start: at.getTime(), end: at.getTime() + 30 * 60_000 };
        const day = workSpans(member, new Date(at.getTime() - 86_400_000), 2).find((own) => contains(own, meeting));
        return weightOf(burdenOf(meeting, day));
      }),
    ),
  );
}

const bestOf = (all: readonly Candidate[]): Candidate | undefined =>
  all.toSorted((a, b) => a.cost - b.cost || a.span.start - b.span.start)[0];
const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

const local = (at: number, member: SlotMember | undefined): DateTime =>
  DateTime.fromMillis(at, { zone: zoneOf(member?.timeZone ?? 'Etc/UTC') });
function hourOf(at: number, member: SlotMember | undefined): number {
  const { hour, minute } = local(at, member);
  return hour + minute / 60;
}
