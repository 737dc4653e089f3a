import type { RoundField } from './pairRules.ts';

/** For every skill who teaches it, or who wants it, in the round's order: entries from start[skill] to start[skill + 1]. */
export interface SkillLists {
  readonly start: Int32Array;
  readonly vertex: Int32Array;
  /** The teacher's level, or the terms of the want. */
  readonly terms: Int32Array;
}

interface Entry {
  readonly skill: number;
  readonly terms: number;
}

export const teacherLists = (field: RoundField): SkillLists =>
  skillLists(
    field,
    field.people.map(({ teaches }) => teaches.map(({ skill, level }) => ({ skill, terms: level }))),
  );

export const learnerLists = (field: RoundField): SkillLists =>
  skillLists(
    field,
    field.people.map(({ wants }) => wants),
  );

function skillLists({ skills }: RoundField, entries: readonly (readonly Entry[])[]): SkillLists {
  const start = new Int32Array(skills.words.length + 1);
  for (const { skill } of entries.flat()) start[skill + 1] = (start[skill + 1] as number) + 1;
  for (let skill = 1; skill < start.length; skill += 1)
    start[skill] = (start[skill] as number) + (start[skill - 1] as number);
  const total = start.at(-1) ?? 0;
  const [vertex, terms] = [new Int32Array(total), new Int32Array(total)];
  const next = start.slice();
  for (const [at, list] of entries.entries()) {
    for (const entry of list) {
      const place = next[entry.skill] as number;
      next[entry.skill] = place + 1;
      vertex[place] = at;
      terms[place] = entry.terms;
    }
  }
  return { start, vertex, terms };
}
