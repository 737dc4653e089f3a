import { Router } from 'express';
import { addSkillInput, searchSkillsInput } from '../contracts/skills.ts';
import { addSkill } from '../domain/skills/addSkill.ts';
import { searchSkills } from '../domain/skills/searchSkills.ts';
import { route } from './route.ts';

export function skills(): Router {
  const router = Router();
  router.get('/', route({ query: searchSkillsInput }, searchSkills));
  router.post('/', route({ body: addSkillInput }, addSkill));
  return router;
}
