import { LessonKernel } from './lessonKernel.ts';
import type { RoundField } from './pairRules.ts';
import type { SearchOrder } from './searchOrder.ts';
import { learnerLists, teacherLists, type SkillLists } from './skillLists.ts';

/** A skill is rare when fewer than one in so many have it: those few are then added one by one. */
const rareBelow = 200;
const byteBits = 8;

/** One direction's skills, for every search. */
export interface SidePlanes {
  /** Who has a skill, by position in order; see `positionIn` and `byteIn`. */
  readonly lists: readonly Int32Array[];
  /** Where the plane of a skill starts; 0: rare. */
  readonly planeOf: Int32Array;
}

export const positionIn = (packed: number): number => packed >> byteBits;
/** A teacher's level, or the terms of a want: what a plane of the kernel holds. */
export const byteIn = (packed: number): number => packed & ((1 << byteBits) - 1);

/** What all searches share: the kernel and its memory, filled with everybody's skills and places. */
export interface SearchPlanes {
  readonly kernel: LessonKernel;
  readonly teachers: SidePlanes;
  readonly learners: SidePlanes;
}

export function searchPlanes(field: RoundField, order: SearchOrder, slots: number): SearchPlanes {
  const [teachers, learners] = [teacherLists(field), learnerLists(field)];
  const people = field.people.length;
  const [common, wanted] = [commonSkills(teachers, people), commonSkills(learners, people)];
  const kernel = new LessonKernel(people, common.length + wanted.length, slots);
  for (const [position, vertex] of order.vertexAt.entries())
    kernel.bytes[kernel.places + position] = placeByte(field.columns.place[vertex] as number);
  return {
    kernel,
    teachers: drawSide(kernel, order, teachers, { skills: common, first: 0 }),
    learners: drawSide(kernel, order, learners, { skills: wanted, first: common.length }),
  };
}

function drawSide(
  kernel: LessonKernel,
  order: SearchOrder,
  { start, vertex, terms }: SkillLists,
  { skills, first }: { skills: readonly number[]; first: number },
): SidePlanes {
  const lists = Array.from({ length: start.length - 1 }, (_, skill) => {
    const [from, to] = [start[skill] as number, start[skill + 1] as number];
    const positions = vertex.subarray(from, to).map((person) => order.positionOf[person] as number);
    return positions.map((position, at) => (position << byteBits) | (terms[from + at] as number)).sort();
  });
  const planeOf = new Int32Array(lists.length);
  for (const [at, skill] of skills.entries()) {
    const plane = kernel.planeAt(first + at);
    planeOf[skill] = plane;
    for (const packed of lists[skill] ?? []) kernel.bytes[plane + positionIn(packed)] = byteIn(packed);
  }
  return { lists, planeOf };
}

function commonSkills({ start }: SkillLists, people: number): number[] {
  const countOf = (skill: number): number => (start[skill + 1] as number) - (start[skill] as number);
  const skills = Array.from({ length: start.length - 1 }, (_, skill) => skill);
  return skills.filter((skill) => countOf(skill) * rareBelow > people);
}

/** The unknown place is 0; two others may share a byte. */
export const placeByte = (place: number): number => (place === 0 ? 0 : 1 + (place % 254));
