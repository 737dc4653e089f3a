import type { Span } from './workSpans.ts';

/** The first and last hour of a working day are its edges. */
const edgeMs = 3_600_000;

export interface Burden {
  /** 0: well inside the day; 1: at its very beginning. */
  early: number;
  /** 1: at its very end. */
  late: number;
}

/** How close to the edges of a person's working day a meeting lies; without a day it lies beyond both. */
export function burdenOf(meeting: Span, day: Span | undefined): Burden {
  if (!day) return { early: 1, late: 1 };
  return { early: edge(meeting.start - day.start), late: edge(day.end - meeting.end) };
}

const edge = (distance: number): number => Math.min(1, Math.max(0, (edgeMs - distance) / edgeMs));

export const weightOf = ({ early, late }: Burden): number => Math.max(early, late);
