import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { foldKey } from './foldKey.ts';
import { Skill } from './model.ts';

const mostWords = 24;
const longestName = 5;

/**
 * The skill of the catalogue that these words name, by name or alias, however it is spelled: the longest name of at most
 * five words that follow each other, of equal ones the first. Null: none. One query of the unique index.
 */
export async function skillNamed(
  ctx: Pick<Context, 'tenantId'>,
  words: string,
): Promise<{ id: string; name: string } | null> {
  const said = foldKey(words).split(' ').filter(Boolean).slice(0, mostWords);
  const names = new Set<string>();
  for (let length = longestName; length > 0; length -= 1)
    for (let from = 0; from + length <= said.length; from += 1) {
      const name = said.slice(from, from + length).join(' ');
      names.add(name).add(name.replace(/^["'„“(]+|["'”“),.;:!?]+$/gu, ''));
    }
  names.delete('');
  if (names.size === 0) return null;
  const wanted = [...names];
  const found = await Skill.find(
    { tenantId: ctx.tenantId, keys: trusted({ $in: wanted }) },
    { skillId: 1, name: 1, keys: 1 },
  ).lean();
  const placeOf = (keys: readonly string[]): number => wanted.findIndex((name) => keys.includes(name));
  const [best] = found.sort((one, other) => placeOf(one.keys) - placeOf(other.keys));
  return best ? { id: best.skillId, name: best.name } : null;
}
