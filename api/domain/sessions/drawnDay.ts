import type { ProposedSlot, SlotsView } from '../../contracts/slots.ts';
import type { PersonDocument } from '../people/findPeople.ts';
import type { SlotMember } from './time/findSlots.ts';
import { workSpans, type Span } from './time/workSpans.ts';

interface Found {
  people: ReadonlyMap<string, PersonDocument>;
  /** The reader first. */
  members: readonly SlotMember[];
  from: Date;
  shared: readonly Span[];
  first: ProposedSlot | undefined;
}

/**
 * The working days around the first proposal, each member's in their own time, and the part that all share; without a
 * proposal the days that come next, so that it can be seen how far apart they lie. Pure.
 */
export function drawnDay({
  people,
  members,
  from,
  shared,
  first,
}: Found): Pick<SlotsView, 'days' | 'shared' | 'sharedMinutes'> {
  const at = first && Date.parse(first.startsAt);
  const part = at === undefined ? undefined : shared.find(({ start, end }) => start <= at && at < end);
  const around = part?.start ?? nextDay(members[0], from);
  const days = members.flatMap((member) => {
    const day = part ? dayWith(member, part.start) : nearest(member, around);
    const person = people.get(member.id);
    if (!day || !person) return [];
    const { id: personId, name, city, timeZone } = person;
    return [{ personId: String(personId), name, city, timeZone, startsAt: iso(day.start), endsAt: iso(day.end) }];
  });
  return {
    days,
    shared: part ? { startsAt: iso(part.start), endsAt: iso(part.end) } : null,
    sharedMinutes: part ? (part.end - part.start) / 60_000 : 0,
  };
}

const dayMs = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();

const spansAround = (member: SlotMember, at: number): Span[] => workSpans(member, new Date(at - dayMs), 8);

const dayWith = (member: SlotMember, at: number): Span | undefined =>
  spansAround(member, at).find(({ start, end }) => start <= at && at < end);

/** The middle of the reader's next working day. */
function nextDay(reader: SlotMember | undefined, from: Date): number {
  const day = reader && workSpans(reader, from, 8).find(({ start }) => start > from.getTime());
  return day ? (day.start + day.end) / 2 : from.getTime();
}

function nearest(member: SlotMember, at: number): Span | undefined {
  const away = ({ start, end }: Span): number => Math.abs((start + end) / 2 - at);
  return spansAround(member, at).toSorted((a, b) => away(a) - away(b))[0];
}
