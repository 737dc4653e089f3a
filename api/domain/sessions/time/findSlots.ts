import { DateTime } from 'luxon';
import type { ProposedSlot } from '../../../contracts/slots.ts';
import { carriedBy } from './carriedBy.ts';
import type { WorkingTime } from './reminderTimes.ts';
import { slotReasonOf } from './slotReasonOf.ts';
import { sharedSpans, workSpans, type Span } from './workSpans.ts';
import { slotCandidates, type SlotCandidate } from './slotCandidates.ts';
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

/** A week is mostly enough, and a third of the work; who shares little is looked further ahead for. */
const horizons = [7, 21];
const noticeMs = 30 * 60_000;

/**
 * The first times inside everybody's working hours: one a day, the coming days in order, in each the fairest good hour.
 * Fair: whoever had the edge of the day in past meetings carries less of it now. Zones and clock changes are those of each
 * day. Pure; a member's calendar is not known, only their hours, breaks and other sessions.
 */
export function findSlots(search: SlotSearch): FoundSlots {
  const carried = carriedBy(search.members, search.history);
  let found: FoundSlots = { slots: [], shared: [] };
  for (const horizonDays of horizons) {
    if (found.slots.length < search.most) found = findWithin(horizonDays, search, carried);
  }
  return found;
}

function findWithin(horizonDays: number, search: SlotSearch, carried: readonly number[]): FoundSlots {
  const { members, from, minutes, most } = search;
  const earliest = Math.max(from.getTime() + noticeMs, ...members.map((one) => one.awayUntil?.getTime() ?? 0));
  const days = members.map((member) => workSpans(member, new Date(earliest), horizonDays));
  const shared = days.reduce((all, own) => sharedSpans(all, own));
  const slots: ProposedSlot[] = [];
  const used: number[] = [];
  for (const day of daysOf(shared, members[0])) {
    if (slots.length >= most) break;
    const best = bestOf(
      day.flatMap((span) => slotCandidates(span, { members, days, minutes, earliest, carried, used })),
    );
    if (!best) continue;
    used.push(best.hours[0] ?? 0);
    slots.push({ startsAt: new Date(best.span.start).toISOString(), ...slotReasonOf(members, best.burdens, carried) });
  }
  return { slots, shared };
}

/** The shared spans by the reader's calendar day. */
function daysOf(shared: readonly Span[], reader: SlotMember | undefined): Span[][] {
  const byDay = new Map<string, Span[]>();
  for (const span of shared) {
    const day = DateTime.fromMillis(span.start, { zone: zoneOf(reader?.timeZone ?? 'Etc/UTC') }).toISODate() ?? '';
    byDay.set(day, [...(byDay.get(day) ?? []), span]);
  }
  return [...byDay.values()];
}

const bestOf = (all: readonly SlotCandidate[]): SlotCandidate | undefined =>
  all.toSorted((a, b) => a.cost - b.cost || a.span.start - b.span.start)[0];
