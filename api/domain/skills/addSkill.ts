import type { AddSkillInput, SkillView } from '../../contracts/skills.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { foldKey } from './foldKey.ts';
import { insertSkill } from './insertSkill.ts';
import { Skill } from './model.ts';
import { newSkillId } from './newSkillId.ts';
import { toSkillView } from './toSkillView.ts';

/**
 * Adds what the catalogue lacks, or answers with the skill that has this name or alias already, however it is spelled.
 * Safe to repeat and to race: one name stays one skill. A name without a letter or digit is `invalid`.
 */
export async function addSkill(ctx: Context, { name }: AddSkillInput): Promise<SkillView> {
  const key = foldKey(name);
  if (!/[\p{L}\p{N}]/u.test(key)) throw new DomainError('invalid', 'skillNameNeeded');
  const known = await Skill.findOne({ tenantId: ctx.tenantId, keys: key }).lean();
  if (known) return toSkillView(known);
  const skill = {
    skillId: newSkillId(name),
    name: name.normalize('NFC').replace(/\s+/gu, ' ').trim(),
    category: '',
    source: 'person',
    aliases: [],
  };
  if (await insertSkill(ctx, skill)) return toSkillView(skill);
  return toSkillView(await Skill.findOne({ tenantId: ctx.tenantId, keys: key }).orFail().lean());
}
