import type { SystemContext } from '../../context.ts';
import { trusted } from '../../database.ts';
import { foldKey } from '../foldKey.ts';
import { Skill } from '../model.ts';

export interface SkillNames {
  skillId: string;
  name: string;
  aliases?: readonly string[] | undefined;
}

export interface SkillMatch {
  isNew: boolean;
  /** Another skill that has this name or alias already. */
  nameOwner: string | null;
  takenAliases: readonly string[];
}

/** What the catalogue has of each line, by skillId; a name or alias belongs to one skill only. Changes nothing. */
export async function matchImportedSkills(
  { tenantId }: SystemContext,
  lines: readonly SkillNames[],
): Promise<SkillMatch[]> {
  const ids = lines.map((line) => line.skillId);
  const keys = lines.flatMap((line) => [line.name, ...(line.aliases ?? [])].map(foldKey));
  const known = await Skill.find({ tenantId, skillId: trusted({ $in: ids }) }, { skillId: 1 }).lean();
  const named = await Skill.find({ tenantId, keys: trusted({ $in: keys }) }, { skillId: 1, keys: 1 }).lean();
  const knownIds = new Set(known.map((skill) => skill.skillId));
  const ownerOf = new Map(named.flatMap((skill) => skill.keys.map((key) => [key, skill.skillId] as const)));
  return lines.map((line) => {
    const otherOwner = (name: string): string | null => {
      const owner = ownerOf.get(foldKey(name));
      return owner !== undefined && owner !== line.skillId ? owner : null;
    };
    return {
      isNew: !knownIds.has(line.skillId),
      nameOwner: otherOwner(line.name),
      takenAliases: (line.aliases ?? []).filter((alias) => otherOwner(alias) !== null),
    };
  });
}
