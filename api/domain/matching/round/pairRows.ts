import { wantBits } from '../packing.ts';
import { easeOf } from '../score.ts';
import { strengthOfCode } from './lessonCodes.ts';
import { pairBase, wholePart, type Lessons } from './pairBase.ts';
import { isDepartmentAllowed } from './pairRules.ts';
import { baseOfPair, departmentPart, type RoundScoring } from './scorePairs.ts';
import { learnerLists, teacherLists, type SkillLists } from './skillLists.ts';

/**
 * The base weights of one person with everybody after them, a row at a time: exactly `baseOfPair`, but lessons are added
 * up skill by skill and everything else is a look-up, which makes all pairs of 10,000 people a matter of seconds.
 */
export class PairRows {
  /** Of the row read last: the base weight by the place of the other, -1 where a hard rule is against the pair. */
  readonly bases: Int32Array;
  readonly #scoring: RoundScoring;
  readonly #teachers: SkillLists;
  readonly #learners: SkillLists;
  readonly #comes: Int32Array;
  readonly #gives: Int32Array;
  readonly #bestComes: Int32Array;
  readonly #bestGives: Int32Array;
  readonly #lessons: Lessons = { comes: 0, gives: 0, bestComes: 0, bestGives: 0 };

  constructor(scoring: RoundScoring) {
    const size = scoring.field.people.length;
    this.#scoring = scoring;
    this.#teachers = teacherLists(scoring.field);
    this.#learners = learnerLists(scoring.field);
    this.bases = new Int32Array(size);
    this.#comes = new Int32Array(size);
    this.#gives = new Int32Array(size);
    this.#bestComes = new Int32Array(size);
    this.#bestGives = new Int32Array(size);
  }

  /** Fills `bases` for all places after `a`; what stands before is of another row. */
  read(a: number): void {
    const { field } = this.#scoring;
    for (const { skill, terms } of field.people[a]?.wants ?? [])
      this.#add(this.#teachers, skill, a, { shift: wantBits, fixed: terms }, this.#comes, this.#bestComes);
    for (const { skill, level } of field.people[a]?.teaches ?? [])
      this.#add(this.#learners, skill, a, { shift: 0, fixed: level << wantBits }, this.#gives, this.#bestGives);
    this.#fill(a);
    for (const b of field.bans.bannedOf[a] ?? []) this.bases[b] = -1;
    for (const b of field.bans.metOf[a] ?? []) if (b > a) this.bases[b] = baseOfPair(this.#scoring, a, b);
  }

  #add(
    lists: SkillLists,
    skill: number,
    a: number,
    { shift, fixed }: { shift: number; fixed: number },
    sums: Int32Array,
    best: Int32Array,
  ): void {
    const { codes } = this.#scoring;
    const { vertex, terms } = lists;
    const start = lists.start[skill] as number;
    // From the back, as only those after `a` count.
    for (let at = (lists.start[skill + 1] as number) - 1; at >= start; at -= 1) {
      const b = vertex[at] as number;
      if (b <= a) return;
      const code = codes[((terms[at] as number) << shift) | fixed] as number;
      if (code === 0) continue;
      sums[b] = (sums[b] as number) + strengthOfCode(code);
      if (code > (best[b] as number)) best[b] = code;
    }
  }

  #fill(a: number): void {
    const { field, weights, isOneWay } = this.#scoring;
    const { columns } = field;
    const { language, schedule, department, place, side } = columns;
    const lessons = this.#lessons;
    const [parts, otherSide] = [this.#partsOf(a), (side[a] as number) === 0 ? 0 : 3 - (side[a] as number)];
    for (let b = a + 1; b < this.bases.length; b += 1) {
      lessons.comes = this.#comes[b] as number;
      lessons.gives = this.#gives[b] as number;
      lessons.bestComes = this.#bestComes[b] as number;
      lessons.bestGives = this.#bestGives[b] as number;
      this.#comes[b] = this.#gives[b] = this.#bestComes[b] = this.#bestGives[b] = 0;
      const hours = parts.bySchedule[schedule[b] as number] as number;
      const byDepartment = parts.byDepartment[department[b] as number] as number;
      const isAllowed =
        hours >= 0 && byDepartment >= 0 && side[b] === otherSide && parts.understands[language[b] as number] === 1;
      const samePlace = place[b] === parts.place ? parts.samePlace : 0;
      this.bases[b] = isAllowed
        ? pairBase(weights, isOneWay, lessons, hours + byDepartment + samePlace + parts.novelty)
        : -1;
    }
  }

  /** What a row's pairs get for hours, department and place, by the number of the other's; -1 where a rule is against. */
  #partsOf(a: number): RowParts {
    const { field, weights, department } = this.#scoring;
    const { columns, input } = field;
    const [mySchedule, myDepartment] = [columns.schedule[a] as number, columns.department[a] as number];
    return {
      bySchedule: Int32Array.from({ length: columns.scheduleCount }, (_, other) => {
        const minutes = columns.minutes(mySchedule, other);
        return minutes < input.rules.leastSharedMinutes ? -1 : weights.hours * easeOf(minutes);
      }),
      byDepartment: Int32Array.from({ length: columns.departmentCount }, (_, other) =>
        isDepartmentAllowed(field, myDepartment, other)
          ? weights.department * departmentPart(department, myDepartment, other)
          : -1,
      ),
      understands: Uint8Array.from({ length: columns.languageCount }, (_, other) =>
        columns.understand(columns.language[a] as number, other) ? 1 : 0,
      ),
      place: columns.place[a] === 0 ? -1 : (columns.place[a] as number),
      samePlace: weights.place * wholePart,
      novelty: weights.novelty * wholePart,
    };
  }
}

interface RowParts {
  readonly bySchedule: Int32Array;
  readonly byDepartment: Int32Array;
  readonly understands: Uint8Array;
  readonly place: number;
  readonly samePlace: number;
  readonly novelty: number;
}
