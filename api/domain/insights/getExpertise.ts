import { Types } from 'mongoose';
import type { Expertise } from '../../contracts/insights.ts';
import type { OutcomeCounts } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { accessPerson } from '../people/access.ts';
import { toPersonCard } from '../people/personCard.ts';
import { mayReadTeach } from '../people/policy.ts';
import { skillNames } from '../skills/skillNames.ts';
import { hitRows } from './hitRows.ts';
import { Insight } from './model.ts';
import { searchScope } from './searchScope.ts';
import { noOutcomes, toHits } from './toHits.ts';

const mostShown = 50;

/**
 * What a colleague (or oneself) shares with their name and teaches, as far as the acting reader may know: the insights a
 * search would show, the 50 newest, what came of all of those, and the skills their profile shows to colleagues. Error:
 * `personNotFound`. Reads only.
 */
export async function getExpertise(ctx: Context, { id }: { id: string }): Promise<Expertise> {
  const person = await accessPerson(ctx, id);
  const scope = await searchScope(ctx);
  const known = scope.known(({ ownerId }) => ownerId === id).map((facts) => facts.id);
  const rows = (await hitRows(ctx, known.slice(0, mostShown))).filter((row) => scope.mayKnow(row));
  const taught = person.teaches.filter(mayReadTeach);
  const names = await skillNames(
    ctx.tenantId,
    taught.map(({ skillId }) => skillId),
  );
  return {
    person: toPersonCard(person),
    isMe: id === ctx.actor.personId,
    teaches: taught
      .map(({ skillId, level }) => ({ skillId, name: names.get(skillId) ?? skillId, level }))
      .toSorted((one, other) => other.level - one.level || one.name.localeCompare(other.name, 'en')),
    insights: await toHits(ctx, rows),
    outcomes: await outcomesOf(ctx, known),
  };
}

async function outcomesOf({ tenantId }: Context, ids: readonly string[]): Promise<OutcomeCounts> {
  const sum = (name: keyof OutcomeCounts) => ({ $sum: `$outcomes.${name}` });
  const [counts] = await Insight.aggregate<OutcomeCounts>([
    { $match: { _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, tenantId, state: 'shared' } },
    {
      $group: {
        _id: null,
        used: sum('used'),
        savedTime: sum('savedTime'),
        avoidedError: sum('avoidedError'),
        solvedProblem: sum('solvedProblem'),
        different: sum('different'),
      },
    },
    { $project: { _id: 0 } },
  ]);
  return counts ?? noOutcomes;
}
