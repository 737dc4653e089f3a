import * as z from 'zod/mini';
import { skillId, text } from './common.ts';

export const skillView = z.strictObject({
  skillId,
  name: z.string(),
  category: z.string(),
  aliases: z.array(z.string()),
});
export type SkillView = z.infer<typeof skillView>;

/** GET /api/skills: by name and alias, best first; an empty search gives the first ones of the catalogue. */
export const searchSkillsInput = z.strictObject({ search: z.optional(text(100)) });
export type SearchSkillsInput = z.infer<typeof searchSkillsInput>;
export const skillList = z.strictObject({ skills: z.array(skillView) });

/** POST /api/skills: adds a skill, or answers with the one that has this name or alias already. */
export const addSkillInput = z.strictObject({ name: text(80).check(z.minLength(2)) });
export type AddSkillInput = z.infer<typeof addSkillInput>;
