import { planRound } from '../../../api/domain/matching/round/planRound.ts';
import type { RoundParticipant, RoundResult } from '../../../api/domain/matching/round/types.ts';
import { benchRules, roundOf } from './syntheticRound.ts';

/** What several rounds in a row came to. */
export interface ManyRounds {
  /** Pairs that had met inside the cool-down. */
  repeats: number;
  /** Rounds in which the cool-down had to be relaxed. */
  relaxed: number;
  /** Of one person: the most rounds without a partner, and the most with the worst score of all. */
  mostUnmatched: number;
  mostWorst: number;
  /** People without a partner, all rounds together. */
  unmatched: number;
  /** Of one person: the most rounds in a row in which they learned nothing although they asked. */
  mostDry: number;
}

const coolDown = benchRules.coolDownRounds;

/** Matches the same people again and again, as a programme would: who met whom and who was left out is carried on. */
export function manyRounds(people: readonly RoundParticipant[], rounds: number): ManyRounds {
  const met = new Map<string, { a: string; b: string; round: number }>();
  const [headStart, alone, worst] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const [dry, mostDryOf] = [new Map<string, number>(), new Map<string, number>()];
  const total: ManyRounds = { repeats: 0, relaxed: 0, mostUnmatched: 0, mostWorst: 0, unmatched: 0, mostDry: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const result = planRound(
      roundOf(
        people.map((person) => ({ ...person, headStart: headStart.get(person.personId) ?? 0 })),
        {
          seed: `round ${round}`,
          met: [...met.values()].map(({ a, b, round: last }) => ({ a, b, roundsAgo: round - last })),
        },
      ),
    );
    total.relaxed += result.relaxedTo === null ? 0 : 1;
    total.unmatched += result.unmatched.length;
    headStart.clear();
    for (const { personId } of result.unmatched) {
      add(alone, personId);
      headStart.set(personId, (headStart.get(personId) ?? 0) + 1);
    }
    for (const { members, metRoundsAgo } of result.groups) {
      if (metRoundsAgo !== null && metRoundsAgo <= coolDown) total.repeats += 1;
      for (const [at, a] of members.entries())
        for (const b of members.slice(at + 1)) met.set([a, b].sort().join(), { a, b, round });
    }
    for (const id of worstOff(result)) add(worst, id);
    const learned = new Set(result.groups.filter(({ band }) => band === 'both').flatMap(({ members }) => members));
    for (const { personId, person } of people) {
      const row = learned.has(personId) || person.wants.length === 0 ? 0 : (dry.get(personId) ?? 0) + 1;
      dry.set(personId, row);
      mostDryOf.set(personId, Math.max(row, mostDryOf.get(personId) ?? 0));
    }
  }
  return { ...total, mostUnmatched: most(alone), mostWorst: most(worst), mostDry: most(mostDryOf) };
}

/** The group with the least score. */
function worstOff({ groups }: RoundResult): readonly string[] {
  let worst = groups[0];
  for (const group of groups) if (worst && group.score < worst.score) worst = group;
  return worst?.members ?? [];
}

const add = (counts: Map<string, number>, id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
const most = (counts: ReadonlyMap<string, number>): number => Math.max(0, ...counts.values());
