import { planRound } from '../../../api/domain/matching/round/planRound.ts';
import type { RoundInput, RoundParticipant, RoundResult } from '../../../api/domain/matching/round/types.ts';
import type { BenchRow } from '../measure.ts';
import { demoPeople, roundOf, syntheticPeople, usualRules } from './syntheticRound.ts';

const bench = 'matching';
/** Half a minute for everybody of a large company, all pairs looked at. */
const mostSeconds = 30;
const inARow = 10;

/** Whole rounds, from people to proved pairs, beside what chance and "best pair first" would do; then ten in a row. */
export function benchRounds(): BenchRow[] {
  const companies: readonly (readonly [string, RoundParticipant[]])[] = [
    ['the demo company, 290 people', demoPeople()],
    ['5,000 people', syntheticPeople(5000)],
    ['10,000 people', syntheticPeople(10_000)],
  ];
  return [
    ...companies.flatMap(([name, people]) => oneRound(name, people)),
    ...tenRounds('the demo company', demoPeople()),
    ...tenRounds('1,000 people', syntheticPeople(1000)),
  ];
}

function oneRound(name: string, people: RoundParticipant[]): BenchRow[] {
  const started = performance.now();
  const { proof, unmatched } = planRound(roundOf(people));
  const seconds = (performance.now() - started) / 1000;
  const told = (measure: string, ours: number, peer: number | null): BenchRow => ({
    bench,
    measure: `${name}: ${measure}`,
    ours,
    peer,
    goal: null,
  });
  return [
    {
      ...told(`a whole round beside its limit, s${proof.isCertified ? ', certified' : ''}`, seconds, mostSeconds),
      goal: 1,
    },
    told('gap to the bound over all pairs, ten-thousandths', gapOf(proof), null),
    told('quality beside best pair first, % of ours', 100, proof.greedyShare),
    told('quality beside chance, % of ours', 100, proof.randomShare),
    told('people left out beside best pair first', unmatched.length, proof.greedyLeavesOut),
    told('pairs that break a rule beside chance, of 100', 0, proof.randomBreaksRules),
  ];
}

const gapOf = ({ bound, weight }: RoundResult['proof']): number => ((bound - weight) / Math.max(1, bound)) * 10_000;

/** Ten rounds over one company: everybody is paired anew each time, whoever was alone comes first. */
function tenRounds(name: string, people: RoundParticipant[]): BenchRow[] {
  const metIn = new Map<string, number>();
  const alone = new Map<string, number>();
  const headStart = new Map<string, number>();
  let [repeats, mostInARow] = [0, 0];
  for (let round = 1; round <= inARow; round += 1) {
    const result = planRound(nextRound(people, round, metIn, headStart));
    for (const [a, b] of result.groups.flatMap(({ members }) => everyTwo(members))) {
      const key = `${a}:${b}`;
      const before = metIn.get(key);
      if (before !== undefined && round - before <= usualRules.coolDownRounds) repeats += 1;
      metIn.set(key, round);
    }
    const left = new Set(result.unmatched.map(({ personId }) => personId));
    for (const { personId } of people)
      headStart.set(personId, left.has(personId) ? (headStart.get(personId) ?? 0) + 1 : 0);
    for (const personId of left) alone.set(personId, (alone.get(personId) ?? 0) + 1);
    mostInARow = Math.max(mostInARow, ...headStart.values());
  }
  const told = (measure: string, ours: number): BenchRow => ({
    bench,
    measure: `${name}: ${measure}`,
    ours,
    peer: null,
    goal: null,
  });
  return [
    told('pairs met again inside the cool-down, in ten rounds', repeats),
    told('people ever without a partner, in ten rounds', alone.size),
    told('most rounds somebody was alone', Math.max(0, ...alone.values())),
    told('most rounds in a row somebody was alone', mostInARow),
  ];
}

function nextRound(
  people: readonly RoundParticipant[],
  round: number,
  metIn: ReadonlyMap<string, number>,
  headStart: ReadonlyMap<string, number>,
): RoundInput {
  return roundOf(
    people.map((one) => ({ ...one, headStart: headStart.get(one.personId) ?? 0 })),
    {
      seed: `round-${round}`,
      met: [...metIn].map(([key, last]) => {
        const [a = '', b = ''] = key.split(':');
        return { a, b, roundsAgo: round - last };
      }),
    },
  );
}

const everyTwo = (members: readonly string[]): [string, string][] => {
  const ids = members.toSorted();
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));
};
