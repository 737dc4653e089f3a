import type { PeopleList } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessLedRound } from './access.ts';
import { peopleOf } from './freeze.ts';
import { readFrozenIds } from './readResult.ts';
import { nameMatcher } from './searchNames.ts';

const most = 20;

/** Who takes part, by words of their names, at most 20 in the order of names. For leads; reads only. */
export async function listRoundPeople(ctx: Context, input: { id: string; search: string }): Promise<PeopleList> {
  const { round } = await accessLedRound(ctx, input.id);
  const ids = round.frozen
    ? await readFrozenIds(ctx, round._id)
    : (await peopleOf(ctx, round)).map(({ personId }) => personId);
  const isMeant = nameMatcher(input.search);
  const found = [...(await directoryEntries(ctx, ids)).values()]
    .filter(({ name }) => isMeant(name))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a._id.toString() < b._id.toString() ? -1 : 1));
  return { people: found.slice(0, most).map(toPersonCard) };
}
