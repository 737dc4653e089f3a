import type { SystemContext, Actor } from '../context.ts';
import { inTransaction, isDuplicateKey } from '../database.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { foldKey } from './foldKey.ts';
import { Skill } from './model.ts';

export interface NewSkill {
  skillId: string;
  name: string;
  category: string;
  source: string;
  aliases: readonly string[];
}

/**
 * Adds one skill to the catalogue with its audit entry. False: its id, its name or one of its aliases is taken (the
 * unique indexes decide, so this is safe to repeat and to race) and nothing was written.
 */
export async function insertSkill(ctx: SystemContext & { actor?: Actor }, skill: NewSkill): Promise<boolean> {
  const keys = [...new Set([skill.name, ...skill.aliases].map(foldKey))];
  try {
    await inTransaction(async () => {
      await Skill.insertMany([{ ...skill, aliases: [...skill.aliases], keys, tenantId: ctx.tenantId }]);
      await recordAudit(ctx, { action: 'skill.added', subject: skill.skillId });
    });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
