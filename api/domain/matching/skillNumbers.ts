/** Small numbers for the catalogue's keys, so that profiles and their comparison are made of integers. */
export interface SkillNumbers {
  /** The number of a skill; a new one for a skill not met before. */
  numberOf(skillId: string): number;
  /** The number of a skill, or -1 when nobody has it. */
  find(skillId: string): number;
  idOf(skill: number): string;
}

/** Numbers from 0 in the order of meeting. They mean something only beside the profiles made with them. */
export function skillNumbers(): SkillNumbers {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  return {
    numberOf(skillId) {
      const known = numbers.get(skillId);
      if (known !== undefined) return known;
      numbers.set(skillId, ids.length);
      return ids.push(skillId) - 1;
    },
    find: (skillId) => numbers.get(skillId) ?? -1,
    idOf: (skill) => ids[skill] ?? '',
  };
}
