import type { SkillPlanes } from './skillPlanes.ts';

/** Lessons are counted up to here; whoever has more has this. */
export const mostCounted = 4;

/** What an entry of one person can come to with others: by level (1..5) of theirs, the strength at most. */
export interface LessonEntry {
  readonly skill: number;
  readonly strengths: readonly number[];
}

/**
 * One direction of one person's lessons, as planes to be counted: everybody gets 1 for each lesson there may be and 1 more
 * when it may be strong. With a `count` in hand their strength in this direction is at most `mostBy[count]`.
 */
export class LessonCounts {
  entries = 0;
  /** Where the planes of any and of strong lessons start, by entry. */
  readonly any = new Int32Array(64);
  readonly strong = new Int32Array(64);
  readonly mostBy = new Int32Array(mostCounted + 1);
  readonly #planes: SkillPlanes;
  /** The levels of others from the one that gives the least. */
  readonly #levels: readonly number[];

  constructor(planes: SkillPlanes, levels: readonly number[]) {
    this.#planes = planes;
    this.#levels = levels;
  }

  /** Starts over with another person's entries; those that nobody can give or take are left out. */
  read(entries: readonly LessonEntry[]): void {
    this.#planes.release();
    let [peak, most] = [0, 0];
    for (const entry of entries) {
      const best = this.#peakOf(entry);
      peak = Math.max(peak, best);
      most += best;
    }
    const unit = Math.ceil(peak / 2);
    this.entries = 0;
    for (const entry of entries) {
      if (this.#peakOf(entry) === 0) continue;
      this.any[this.entries] = this.#planeOver(entry, 0);
      this.strong[this.entries] = this.#planeOver(entry, unit);
      this.entries += 1;
    }
    for (let count = 0; count < mostCounted; count += 1) this.mostBy[count] = Math.min(most, count * unit);
    this.mostBy[mostCounted] = most;
  }

  #peakOf({ skill, strengths }: LessonEntry): number {
    if (this.#planes.countOf(skill) === 0) return 0;
    return strengths[(this.#levels.at(-1) ?? 1) - 1] ?? 0;
  }

  /** The plane of those with whom the lesson is stronger than this; the empty one where nobody can be. */
  #planeOver({ skill, strengths }: LessonEntry, least: number): number {
    for (const level of this.#levels)
      if ((strengths[level - 1] ?? 0) > least) return this.#planes.planeOf(skill, level);
    return 0;
  }
}
