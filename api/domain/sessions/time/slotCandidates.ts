import { costOfHour } from '../../matching/meetingSlots.ts';
import { burdenOf, weightOf, type Burden } from './burden.ts';
import type { SlotMember } from './findSlots.ts';
import { contains, overlap, type Span } from './workSpans.ts';
import { zoneOf } from './zoneOf.ts';

const gridMs = 15 * 60_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What the fair turn is worth against a better hour of the day (`costOfHour`, 0 to about 8). */
const fairnessWeight = 3;
/** The same hour as a proposal that stands already helps less: proposals are to differ. */
const sameAgain = 2;

/** A moment at which the meeting could begin; the lowest cost is the best. */
export interface SlotCandidate {
  span: Span;
  /** The hour of the day at which it begins for each member, with fractions. */
  hours: number[];
  burdens: Burden[];
  cost: number;
}

interface Around {
  members: readonly SlotMember[];
  days: readonly Span[][];
  minutes: number;
  earliest: number;
  /** What each carried of the edges of days so far. */
  carried: readonly number[];
  /** The reader's hours of the proposals that stand. */
  used: readonly number[];
}

/** Every quarter of an hour of a shared span at which the meeting fits; full and half hours of the reader cost less. */
export function slotCandidates(span: Span, around: Around): SlotCandidate[] {
  const length = around.minutes * 60_000;
  const found: SlotCandidate[] = [];
  // One offset a span: clocks change at night, and there it would only weigh an hour a little differently.
  const offsets = around.members.map(({ timeZone }) => zoneOf(timeZone).offset(span.start) * 60_000);
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
    const hours = offsets.map((offset) => ((start + offset) % dayMs) / hourMs);
    found.push({ span: meeting, hours, burdens, cost: costOf(hours, burdens, around) });
  }
  return found;
}

function costOf(hours: readonly number[], burdens: readonly Burden[], { carried, used }: Around): number {
  const [mine = 0] = hours;
  const comfort = hours.reduce((total, hour) => total + costOfHour(hour), 0) / hours.length;
  const after = burdens.map((burden, at) => (carried[at] ?? 0) + weightOf(burden));
  const unfair = Math.max(...after) - Math.min(...after);
  const repeats = used.filter((hour) => hour === mine).length;
  const offGrid = (mine * 2) % 1 === 0 ? 0 : 1;
  return comfort + unfair * fairnessWeight + repeats * sameAgain + offGrid;
}
