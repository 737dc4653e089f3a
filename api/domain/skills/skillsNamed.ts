import { trusted } from '../database.ts';
import { Skill } from './model.ts';

export interface NamedSkill {
  skillId: string;
  name: string;
  /** Name and aliases, folded. */
  keys: readonly string[];
}

/** The skills of the catalogue that have one of these folded names or aliases, in one query on its index. */
export async function skillsNamed(tenantId: string, keys: Iterable<string>): Promise<NamedSkill[]> {
  const wanted = [...keys];
  if (wanted.length === 0) return [];
  return Skill.find({ tenantId, keys: trusted({ $in: wanted }) }, { _id: 0, skillId: 1, name: 1, keys: 1 }).lean();
}
