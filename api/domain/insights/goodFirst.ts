import type { Context } from '../context.ts';
import { accessSelf } from '../people/access.ts';
import { mostHelpful, type Among } from './mostHelpful.ts';

/** Of each sort so many are mixed; what comes after them is simply the newest. */
const ofEach = 10;

/**
 * What somebody sees before they type: by turns of their own skills, much used by others, and new; then everything else, the
 * newest first; at most `most`. `known`: what they may know of, the newest first. The same at the same moment, so that pages
 * fit together.
 */
export async function goodFirst(ctx: Context, known: Among, most: number): Promise<string[]> {
  const me = await accessSelf(ctx);
  const skills = new Set([...me.teaches, ...me.wants].map(({ skillId }) => skillId));
  const ofMySkills = known.facts.filter(({ skillIds }) => skillIds.some((id) => skills.has(id))).slice(0, ofEach);
  const used = await mostHelpful(ctx, known, ofEach);
  const mixed = new Set<string>();
  for (let turn = 0; turn < ofEach; turn += 1)
    for (const id of [ofMySkills[turn]?.id, used[turn], known.facts[turn]?.id]) if (id) mixed.add(id);
  const rest = known.facts.slice(0, most + mixed.size).flatMap(({ id }) => (mixed.has(id) ? [] : id));
  return [...mixed, ...rest].slice(0, most);
}
