import { mostCounted } from './lessonCounts.ts';
import type { SearchQuery } from './searchQuery.ts';
import type { SkillPlanes } from './skillPlanes.ts';

/** Of 32 people at a time the counts of lessons, as three bits each; the third says "four or more" and stays. */
export class LessonCounter {
  readonly #teachers: Int32Array;
  readonly #learners: Int32Array;

  constructor(teachers: SkillPlanes, learners: SkillPlanes) {
    this.#teachers = teachers.bits;
    this.#learners = learners.bits;
  }

  /** Who has one lesson at least, and as many as the query's frontier asks for. */
  count({ comes, gives, frontier }: SearchQuery, word: number): number {
    const [teachers, learners] = [this.#teachers, this.#learners];
    let one = 0;
    let two = 0;
    let four = 0;
    for (let entry = comes.entries - 1; entry >= 0; entry -= 1) {
      const strong = teachers[(comes.strong[entry] as number) + word] as number;
      const weak = (teachers[(comes.any[entry] as number) + word] as number) & ~strong;
      const carried = strong | (one & weak);
      one ^= weak;
      four |= two & carried;
      two ^= carried;
    }
    let first = 0;
    while (first <= mostCounted && (frontier[first] as number) > mostCounted) first += 1;
    const some = atLeast(first, one, two, four);
    if (some === 0) return 0;
    let oneGiven = 0;
    let twoGiven = 0;
    let fourGiven = 0;
    for (let entry = gives.entries - 1; entry >= 0; entry -= 1) {
      const strong = learners[(gives.strong[entry] as number) + word] as number;
      const weak = (learners[(gives.any[entry] as number) + word] as number) & ~strong;
      const carried = strong | (oneGiven & weak);
      oneGiven ^= weak;
      fourGiven |= twoGiven & carried;
      twoGiven ^= carried;
    }
    let found = some & atLeast(frontier[first] as number, oneGiven, twoGiven, fourGiven);
    for (let count = first + 1; count <= mostCounted; count += 1) {
      if (frontier[count] === frontier[count - 1]) continue;
      found |= atLeast(count, one, two, four) & atLeast(frontier[count] as number, oneGiven, twoGiven, fourGiven);
    }
    return found & (one | two | four | oneGiven | twoGiven | fourGiven);
  }
}

function atLeast(count: number, one: number, two: number, four: number): number {
  if (count === 0) return -1;
  if (count === 1) return one | two | four;
  if (count === 2) return two | four;
  if (count === 3) return four | (two & one);
  return count === 4 ? four : 0;
}
