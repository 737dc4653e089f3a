import { execFileSync } from 'node:child_process';
import { planRound } from '../../../api/domain/matching/round/planRound.ts';
import type { RoundInput, RoundProofFigures, RoundResult } from '../../../api/domain/matching/round/types.ts';
import type { BenchRow } from '../measure.ts';
import { benchCandidates } from './candidates.ts';
import { manyRounds } from './manyRounds.ts';
import { demoPeople, roundOf, syntheticPeople } from './syntheticRound.ts';

const bench = 'matching rounds';
/** Seconds that were promised; ours is shown beside them. */
const secondsFor10k = 30;

const seconds = (milliseconds: number): number => milliseconds / 1000;
const told = (measure: string, ours: number, peer: number | null = null): BenchRow => ({
  bench,
  measure,
  ours,
  peer,
  goal: null,
});
const judged = (measure: string, ours: number, peer: number, goal = 1): BenchRow => ({
  bench,
  measure,
  ours,
  peer,
  goal,
});

/** Whole rounds: how fast, how good, what is proved, and what ten of them in a row do to people. */
export function benchRounds(): BenchRow[] {
  return [
    ...benchCandidates(),
    ...oneRound('demo company, 290', roundOf(demoPeople())),
    ...oneRound('1,000 people', roundOf(syntheticPeople(1000))),
    ...oneRound('5,000 people', roundOf(syntheticPeople(5000))),
    ...oneRound('5,000, of whom 2,000 mentors', roundOf(syntheticPeople(5000, 0.4), { kind: 'mentoring' })),
    ...inOwnProcess(10_000),
    ...inOwnProcess(100_000),
    ...tenRounds('demo company, 290', roundOf(demoPeople())),
    ...tenRounds('1,000 people', roundOf(syntheticPeople(1000))),
  ];
}

function oneRound(name: string, input: RoundInput): BenchRow[] {
  planRound(input);
  const started = performance.now();
  const result = planRound(input);
  const took = seconds(performance.now() - started);
  return [told(`${name}: whole round, s`, took), ...quality(name, result.proof, leftOut(input, result))];
}

/** Mentors who stay without a mentee are not left out: they are to spare. */
function leftOut({ participants }: RoundInput, { unmatched }: RoundResult): number {
  const mentors = new Set(participants.filter(({ role }) => role === 'mentor').map(({ personId }) => personId));
  return unmatched.filter(({ personId }) => !mentors.has(personId)).length;
}

function quality(name: string, proof: RoundProofFigures, left: number): BenchRow[] {
  if (!proof.isCertified) throw new Error(`${name}: the certificate does not hold.`);
  const gap = (100 * (proof.bound - proof.weight)) / Math.max(1, proof.bound);
  return [
    told(`${name}: proved gap to the best of all pairs, %`, gap),
    told(`${name}: weight, % beside greedy`, 100, proof.greedyShare),
    told(`${name}: weight, % beside random`, 100, proof.randomShare),
    told(`${name}: pairs that break a rule, % beside random`, 0, proof.randomBreaksRules),
    told(`${name}: people left out, beside greedy`, left, proof.greedyLeavesOut),
    told(`${name}: price of the floor, % of the weight`, (100 * proof.floorPrice) / Math.max(1, proof.weight)),
  ];
}

function inOwnProcess(size: number): BenchRow[] {
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/matching/roundMemory.ts', String(size)],
    { encoding: 'utf8', maxBuffer: 2 ** 24 },
  );
  const run = JSON.parse(output) as {
    before: number;
    after: number;
    seconds: number;
    unmatched: number;
    proof: RoundProofFigures;
  };
  const name = `${size.toLocaleString('en')} people`;
  const isPromised = size === 10_000;
  if (isPromised && run.proof.bound !== run.proof.weight) throw new Error(`${name}: the gap is not 0.`);
  return [
    isPromised
      ? judged(`${name}: whole round with the gap proved 0, s, beside the promise`, run.seconds, secondsFor10k)
      : told(`${name}: whole round, s`, run.seconds),
    told(`${name}: memory on top of the people, MB`, run.after - run.before),
    ...quality(name, run.proof, run.unmatched),
  ];
}

function tenRounds(name: string, { participants }: RoundInput): BenchRow[] {
  const many = manyRounds(participants, 10);
  return [
    told(`${name}, 10 rounds: repeats inside the cool-down`, many.repeats),
    told(`${name}, 10 rounds: rounds with a relaxed cool-down`, many.relaxed),
    told(`${name}, 10 rounds: people without a partner, all together`, many.unmatched),
    told(`${name}, 10 rounds: most rounds anybody was without`, many.mostUnmatched),
    told(`${name}, 10 rounds: most rounds anybody was worst off`, many.mostWorst),
    told(`${name}, 10 rounds: longest row in which anybody's pair was not both ways`, many.mostDry),
  ];
}
