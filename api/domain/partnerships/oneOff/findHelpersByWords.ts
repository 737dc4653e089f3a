import type { HelpersView } from '../../../contracts/oneOffs.ts';
import type { Context } from '../../context.ts';
import { searchSkills } from '../../skills/searchSkills.ts';
import { findHelpers } from './findHelpers.ts';

const mostWords = 8;
const leastLetters = 2;

/**
 * The same from what somebody typed ("Excel for the March report"): the longest run of its words that names a skill, of
 * several skills the first that anybody teaches. Null: no skill of that name.
 */
export async function findHelpersByWords(ctx: Context, { text }: { text: string }): Promise<HelpersView | null> {
  let known: HelpersView | null = null;
  for (const search of runsOf(text)) {
    const { skills } = await searchSkills(ctx, { search });
    for (const { skillId } of skills.slice(0, 3)) {
      const found = await findHelpers(ctx, { skillId });
      if (found.helpers.length > 0) return found;
      known ??= found;
    }
    if (known) return known;
  }
  return null;
}

/** Every run of the words, the longest first, earlier ones before later ones. */
function runsOf(text: string): string[] {
  const words = text
    .split(/[^\p{L}\p{N}+#.]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const runs: string[] = [];
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) runs.push(words.slice(from, from + length).join(' '));
  return runs.filter((run) => run.length >= leastLetters);
}
