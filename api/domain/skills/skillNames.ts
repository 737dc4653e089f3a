import { trusted } from '../database.ts';
import { Skill } from './model.ts';

/** The catalogue's names of these skills by id, one query for all; an unknown id is left out. */
export async function skillNames(tenantId: string, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const skills = await Skill.find(
    { tenantId, skillId: trusted({ $in: wanted }) },
    { skillId: 1, name: 1, _id: 0 },
  ).lean();
  return new Map(skills.map((skill) => [skill.skillId, skill.name]));
}
