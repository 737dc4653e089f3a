import type { RoundPairs, RoundPairsInput } from '../../contracts/rounds.ts';
import type { Context } from '../context.ts';
import type { RoundGroup } from '../matching/round/types.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { accessLedRound } from './access.ts';
import { groupKey } from './pairs.ts';
import { readResult } from './readResult.ts';
import { nameMatcher } from './searchNames.ts';
import { viewPairs } from './viewPairs.ts';

const usualPage = 50;

/**
 * One page of the result's pairs, of one band or of everybody whose name contains the words; kept pairs first, otherwise in
 * the order of the result. Profiles are read for the page only, so thousands of pairs are as quick as fifty. Empty before
 * there is a result. For leads; reads only.
 */
export async function listRoundPairs(ctx: Context, input: RoundPairsInput & { id: string }): Promise<RoundPairs> {
  const { round } = await accessLedRound(ctx, input.id);
  const result = round.result ? await readResult(ctx, round._id) : null;
  if (!result) return { pairs: [], total: 0 };
  const locked = new Set(round.locked);
  const isLocked = ({ members }: RoundGroup): boolean => locked.has(groupKey(members));
  const ofBand = result.groups().filter(({ band }) => !input.band || band === input.band);
  const isMeant = await byName(ctx, result.ids, input.search ?? '');
  const meant = ofBand.filter(({ members }) => members.some(isMeant));
  const ordered = [...meant.filter(isLocked), ...meant.filter((group) => !isLocked(group))];
  const from = input.offset ?? 0;
  const page = ordered.slice(from, from + (input.limit ?? usualPage));
  return {
    pairs: await viewPairs(
      ctx,
      page.map((group) => ({ ...group, isLocked: isLocked(group) })),
      result.roleOf,
    ),
    total: ordered.length,
  };
}

async function byName(ctx: Context, ids: readonly string[], search: string): Promise<(id: string) => boolean> {
  if (search === '') return () => true;
  const isMeant = nameMatcher(search);
  const people = await directoryEntries(ctx, ids);
  return (id) => isMeant(people.get(id)?.name ?? '');
}
