import type { FindPartnersInput, FindPartnersView, PartnerSuggestion } from '../../contracts/matching.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { restingPairs } from '../partnerships/restingPairs.ts';
import { matchablePeople } from '../people/matchablePeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { skillNames } from '../skills/skillNames.ts';
import { isEarly } from './isEarly.ts';
import { opennessOf, opennessToAsk } from './openness.ts';
import { partnerFilter } from './partnerFilter.ts';
import { toMatchingProfile } from './profile.ts';
import { profileIndex } from './profileIndex.ts';
import { pairRefusal, unavailability, type RuleSetting } from './rules.ts';
import { learningWeights } from './score.ts';
import { searchPartners } from './search.ts';
import { sharedHours } from './sharedHours.ts';
import { viewFit } from './viewFit.ts';

const mostSuggestions = 20;

/**
 * The best partners for the actor among all who fit under the hard rules, best first, exactly as comparing with everybody
 * would rank them, each with its reasons. `kind` is whom the actor looks for (a partner to learn with, a mentor, a mentee).
 * Reads only: the index decides who is best, fresh rows decide what is shown, and whoever fits no more is left out. The
 * actor's own pause or full places leave the search as it is; they matter when asking.
 */
export async function findPartners(ctx: Context, input: FindPartnersInput): Promise<FindPartnersView> {
  const { personId } = ctx.actor;
  const [[me], past, { population, skills }] = await Promise.all([
    matchablePeople(ctx.tenantId, [personId]),
    restingPairs(ctx),
    profileIndex(ctx),
  ]);
  if (!me) throw new DomainError('not_found', 'personNotFound');
  const asksFor = input.kind ? opennessToAsk(input.kind) : opennessOf(me.openTo);
  const reader = { ...toMatchingProfile(me, skills), openTo: asksFor };
  const hours = sharedHours(ctx.now);
  const found = searchPartners(population, reader, {
    now: ctx.now,
    limit: input.limit ?? mostSuggestions,
    hours,
    weights: learningWeights,
    resting: past.resting,
    met: past.met,
    accepts: partnerFilter(input, reader, skills),
  });
  const [people, names] = await Promise.all([
    matchablePeople(
      ctx.tenantId,
      found.best.map(({ profile }) => profile.personId),
    ),
    // Whatever two people exchange is among the reader's own skills.
    skillNames(
      ctx.tenantId,
      [...me.teaches, ...me.wants].map((entry) => entry.skillId),
    ),
  ]);
  const rules: RuleSetting = {
    hours,
    managerOf: (id) => population.get(id)?.managerId ?? null,
    isResting: (_, other) => past.resting.has(other),
  };
  const fresh = new Map(people.map((person) => [person._id.toString(), person]));
  const suggestions = found.best.flatMap(({ profile }): PartnerSuggestion[] => {
    const other = fresh.get(profile.personId);
    const current = other && toMatchingProfile(other, skills);
    if (!current || unavailability(current, ctx.now) || pairRefusal(reader, current, rules)) return [];
    const { comes, gives, reasons, sharedTime } = viewFit(me, other, ctx.now, names, {
      asksFor,
      wantedSkillId: input.skillId,
    });
    if (!comes && !gives) return [];
    const goal = me.wants.find((want) => want.skillId === comes?.skillId)?.why ?? '';
    return [{ person: toPersonCard(other), comes, gives, reasons, sharedTime, goal }];
  });
  return {
    suggestions,
    fitting: found.fitting - (found.best.length - suggestions.length),
    isEarly: isEarly(population, personId, ctx.now),
  };
}
