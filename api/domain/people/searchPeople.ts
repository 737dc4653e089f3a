import type { PeopleList } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';
import { nameKeys } from './nameKeys.ts';
import { toPersonCard } from './personCard.ts';

const most = 20;
const mostWords = 5;

/**
 * At most 20 colleagues who can be shown, of whose name every word typed begins a part, by name; nothing typed finds
 * nobody. Whether somebody pauses, is full or was blocked plays no part. Reads ranges of the index on `nameKeys`.
 */
export async function searchPeople(ctx: Context, { search }: { search: string }): Promise<PeopleList> {
  // The longest word first: it finds the fewest.
  const words = nameKeys(search)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostWords);
  if (words.length === 0) return { people: [] };
  const found = await Person.find(
    {
      tenantId: ctx.tenantId,
      // Letters and digits only: a word is never a pattern.
      $and: words.map((word) => ({ nameKeys: trusted({ $regex: `^${word}` }) })),
      confirmedAt: trusted({ $ne: null }),
      leftAt: null,
    },
    { name: 1, givenName: 1, jobTitle: 1, department: 1, city: 1 },
  )
    .limit(5 * most)
    .lean();
  const people = found.map(toPersonCard).sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id));
  return { people: people.slice(0, most) };
}
