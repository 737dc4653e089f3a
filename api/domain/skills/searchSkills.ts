import type { SearchSkillsInput, SkillView } from '../../contracts/skills.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { foldKey } from './foldKey.ts';
import { Skill } from './model.ts';
import { toSkillView } from './toSkillView.ts';

const most = 20;
const longestSearch = 100;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Skills with a name or alias that the pattern meets; prefixes are a range of the index on tenant and `keys`. */
const meeting = (tenantId: string, pattern: string) =>
  Skill.find({ tenantId, keys: trusted({ $regex: pattern }) })
    .sort({ name: 1 })
    .limit(5 * most)
    .lean();

/** 0 is the skill of that very name, then names that begin so, aliases that do, and whatever holds it inside. */
function rank(skill: { name: string; keys: readonly string[] }, search: string): number {
  const name = foldKey(skill.name);
  if (name === search) return 0;
  if (skill.keys.includes(search)) return 1;
  if (name.startsWith(search)) return 2;
  if (skill.keys.some((key) => key.startsWith(search))) return 3;
  return ` ${name}`.includes(` ${search}`) ? 4 : 5;
}

/**
 * At most 20 skills by name or alias, best first; an empty search gives the first ones of the catalogue. What is typed
 * is matched letter by letter, never as a pattern, and only its first 100 characters count.
 */
export async function searchSkills(ctx: Context, input: SearchSkillsInput): Promise<{ skills: SkillView[] }> {
  const search = foldKey((input.search ?? '').slice(0, longestSearch));
  const found = await meeting(ctx.tenantId, `^${escaped(search)}`);
  if (found.length < most && search !== '') {
    const known = new Set(found.map((skill) => skill.skillId));
    const inside = await meeting(ctx.tenantId, escaped(search));
    found.push(...inside.filter((skill) => !known.has(skill.skillId)));
  }
  const ranked = found.map((skill) => ({ skill, rank: search === '' ? 0 : rank(skill, search) }));
  ranked.sort((a, b) => a.rank - b.rank || a.skill.name.localeCompare(b.skill.name, 'en'));
  return { skills: ranked.slice(0, most).map(({ skill }) => toSkillView(skill)) };
}
