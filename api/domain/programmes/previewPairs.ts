import type { ProgrammeDraft } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { planRound } from '../matching/round/planRound.ts';
import type { RoundInput, RoundParticipant } from '../matching/round/types.ts';
import { managersAbove } from '../people/managersAbove.ts';
import { matchablePeople } from '../people/matchablePeople.ts';
import type { PersonDocument } from '../people/findPeople.ts';

/** The same people and rules give the same picture. */
const seed = 'preview';

/**
 * A first round among a few people as it would be matched by profiles and rules alone, as places in their list. Nobody's
 * break, place, past or wish not to be matched is asked for. In mentoring nobody has a role yet, so there is none.
 */
export async function previewPairs(
  ctx: Context,
  { kind, rules }: Pick<ProgrammeDraft, 'kind' | 'rules'>,
  people: readonly Pick<PersonDocument, '_id'>[],
): Promise<{ pairs: number[][]; bothLearn: number }> {
  if (kind !== 'learning' || people.length < 2) return { pairs: [], bothLearn: 0 };
  const ids = people.map(({ _id }) => _id);
  const input: RoundInput = {
    ...{ seed, kind, rules, now: ctx.now.getTime() },
    participants: await participants(ctx, ids),
    managers: await managersAbove(ctx, ids, rules.reportingLevels),
    ...{ barred: [], forbidden: [], locked: [], met: [], skillNames: new Map() },
  };
  const { groups } = planRound(input);
  const places = new Map(ids.map((id, place) => [id.toString(), place]));
  return {
    pairs: groups.map(({ members }) => members.flatMap((id) => places.get(id) ?? [])),
    bothLearn: groups.filter(({ band }) => band === 'both').length,
  };
}

async function participants(ctx: Context, ids: readonly PersonDocument['_id'][]): Promise<RoundParticipant[]> {
  const rows = await matchablePeople(ctx.tenantId, ids);
  return rows.map(({ _id, managerId, ...person }) => ({
    personId: _id.toString(),
    managerId: managerId?.toString() ?? null,
    role: 'partner',
    places: 1,
    headStart: 0,
    person: { ...person, pausedUntil: null, freePlaces: 1 },
  }));
}
