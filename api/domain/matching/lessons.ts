import { strengthOf } from './gain.ts';
import { levelOfTeach, levelOfWant, skillOfTeach, skillOfWant, termsOfWant } from './packing.ts';
import type { Numbers } from './numbers.ts';

/** One skill that passes from a teacher to a learner. */
export interface Lesson {
  readonly skill: number;
  readonly teachLevel: number;
  readonly wantedLevel: number;
  /** See `gain.ts`. */
  readonly strength: number;
}

/** Every skill the one can teach and the other wants to learn, in no particular order. */
export function lessons(teaches: readonly number[], wants: readonly number[]): Lesson[] {
  const found: Lesson[] = [];
  for (const want of wants) {
    for (const teach of teaches) {
      if (skillOfTeach(teach) !== skillOfWant(want)) continue;
      const [teachLevel, wantedLevel] = [levelOfTeach(teach), levelOfWant(want)];
      const strength = strengthOf(teachLevel, termsOfWant(want));
      if (strength > 0) found.push({ skill: skillOfTeach(teach), teachLevel, wantedLevel, strength });
    }
  }
  return found;
}

/** How many levels the teacher stands above the one wanted. */
export const excess = (lesson: Lesson): number => Math.max(0, lesson.teachLevel - lesson.wantedLevel);

/** Strongest first, of equal ones the nearest; the rest by skill, so that a pair always reads the same. */
export function strongestFirst(all: readonly Lesson[], skills: Numbers): Lesson[] {
  return [...all].sort(
    (a, b) =>
      b.strength - a.strength || excess(a) - excess(b) || (skills.wordOf(a.skill) < skills.wordOf(b.skill) ? -1 : 1),
  );
}
