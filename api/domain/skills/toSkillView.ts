import type { SkillView } from '../../contracts/skills.ts';
import type { SkillFields } from './model.ts';

export function toSkillView(skill: Pick<SkillFields, 'skillId' | 'name' | 'category' | 'aliases'>): SkillView {
  return { skillId: skill.skillId, name: skill.name, category: skill.category, aliases: [...skill.aliases] };
}
