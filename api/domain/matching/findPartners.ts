import type { FindPartnersInput, FindPartnersView } from '../../contracts/matching.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { restingPairs } from '../partnerships/restingPairs.ts';
import { matchablePeople } from '../people/matchablePeople.ts';
import { skillNames } from '../skills/skillNames.ts';
import { isEarly } from './isEarly.ts';
import { opennessOf, opennessToAsk } from './openness.ts';
import { partnerFilter } from './partnerFilter.ts';
import { toMatchingProfile } from './profile.ts';
import { profileIndex } from './profileIndex.ts';
import { learningWeights } from './score.ts';
import { searchPartners } from './search.ts';
import { sharedHours } from './sharedHours.ts';
import { suggestPartner } from './suggestPartner.ts';

const mostSuggestions = 20;

/**
 * The best partners for the actor among all who fit under the hard rules, best first, exactly as comparing with everybody
 * would rank them, each with its reasons. `kind` is whom the actor looks for (a partner to learn with, a mentor, a mentee).
 * Reads only: the index decides who is best, fresh rows decide what is shown, and whoever fits no more is left out. The
 * actor's own pause or full places leave the search as it is; they matter when asking.
 */
export async function findPartners(ctx: Context, input: FindPartnersInput): Promise<FindPartnersView> {
  const { personId } = ctx.actor;
  const [[me], past, blocked, { population, skills }] = await Promise.all([
    matchablePeople(ctx.tenantId, [personId]),
    restingPairs(ctx),
    blockedPeople(ctx),
    profileIndex(ctx),
  ]);
  if (!me) throw new DomainError('not_found', 'personNotFound');
  const barred = new Set([...past.resting, ...blocked]);
  const asksFor = input.kind ? opennessToAsk(input.kind) : opennessOf(me.openTo);
  const reader = { ...toMatchingProfile(me, skills), openTo: asksFor };
  const hours = sharedHours(ctx.now);
  const found = searchPartners(population, reader, {
    now: ctx.now,
    limit: input.limit ?? mostSuggestions,
    hours,
    weights: learningWeights,
    resting: barred,
    met: past.met,
    accepts: partnerFilter(input, reader, skills),
  });
  const ids = found.best.map(({ profile }) => profile.personId);
  // Whatever two people exchange is among the reader's own skills.
  const skillIds = [...me.teaches, ...me.wants].map((entry) => entry.skillId);
  const [people, names] = await Promise.all([matchablePeople(ctx.tenantId, ids), skillNames(ctx.tenantId, skillIds)]);
  const fresh = new Map(people.map((person) => [person._id.toString(), person]));
  const suggestion = {
    now: ctx.now,
    hours,
    skills,
    names,
    wants: me.wants,
    wantedSkillId: input.skillId,
    managerOf: (id: string) => population.get(id)?.managerId ?? null,
    isResting: (_: string, other: string) => barred.has(other),
  };
  const suggestions = ids.flatMap((id) => suggestPartner(reader, fresh.get(id), suggestion) ?? []);
  return {
    suggestions,
    fitting: found.fitting - (ids.length - suggestions.length),
    isEarly: isEarly(population, personId, ctx.now),
  };
}
