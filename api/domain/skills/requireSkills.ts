import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { everybodyCan } from './everybodyCan.ts';
import { insertSkill } from './insertSkill.ts';
import { skillNames } from './skillNames.ts';

/**
 * Refuses ids that the catalogue does not have (`invalid`, `unknownSkill`), so that no profile names a skill nobody can
 * read. What everybody can give is added the first time it is picked. Call it before a transaction, not inside one.
 */
export async function requireSkills(ctx: Context, ids: Iterable<string>): Promise<void> {
  const wanted = new Set(ids);
  const known = await skillNames(ctx.tenantId, wanted);
  const missing = [...wanted].filter((id) => !known.has(id));
  for (const id of missing) {
    const offered = everybodyCan.find((skill) => skill.skillId === id);
    if (!offered) throw new DomainError('invalid', 'unknownSkill');
    await insertSkill(ctx, offered);
  }
}
