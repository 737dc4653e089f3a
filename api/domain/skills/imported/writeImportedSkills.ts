import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { foldKey } from '../foldKey.ts';
import { Skill, type SkillFields } from '../model.ts';
import type { SkillNames } from './matchImportedSkills.ts';

export interface SkillLine extends SkillNames {
  category?: string | undefined;
  source?: string | undefined;
}

/**
 * Adds and updates skills of the catalogue inside the caller's transaction and tells per line what it did; `isDryRun` only
 * tells. What a line leaves out stays; no skill is removed, people may have it. Repeating it changes nothing more.
 */
export async function writeImportedSkills(
  { tenantId }: SystemContext,
  lines: readonly SkillLine[],
  { isDryRun }: { isDryRun: boolean },
): Promise<('added' | 'changed' | 'unchanged')[]> {
  const ids = lines.map((line) => line.skillId);
  const skills = await Skill.find({ tenantId, skillId: trusted({ $in: ids }) }).lean<SkillFields[]>();
  const stored = new Map(skills.map((skill) => [skill.skillId, skill]));
  const planned = lines.map((line) => {
    const old = stored.get(line.skillId);
    const skill = merge(old, line);
    return { skill, effect: old ? (isSame(old, skill) ? 'unchanged' : 'changed') : 'added' } as const;
  });
  const added = planned.filter(({ effect }) => effect === 'added');
  const changed = planned.filter(({ effect }) => effect === 'changed');
  if (!isDryRun && added.length > 0) await Skill.insertMany(added.map(({ skill }) => ({ ...skill, tenantId })));
  if (!isDryRun && changed.length > 0) {
    await Skill.bulkWrite(
      changed.map(({ skill }) => ({
        updateOne: { filter: { tenantId, skillId: skill.skillId }, update: { $set: skill } },
      })),
    );
  }
  return planned.map(({ effect }) => effect);
}

type Catalogued = Omit<SkillFields, 'tenantId'>;

function merge(old: SkillFields | undefined, line: SkillLine): Catalogued {
  const aliases = [...(line.aliases ?? old?.aliases ?? [])];
  return {
    skillId: line.skillId,
    name: line.name,
    category: line.category ?? old?.category ?? '',
    source: line.source ?? old?.source ?? '',
    aliases,
    keys: [...new Set([line.name, ...aliases].map(foldKey))],
  };
}

const isSame = (old: SkillFields, skill: Catalogued): boolean =>
  old.name === skill.name &&
  old.category === skill.category &&
  old.source === skill.source &&
  old.aliases.join(';') === skill.aliases.join(';');
