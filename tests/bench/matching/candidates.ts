import { fileURLToPath } from 'node:url';
import { roundField } from '../../../api/domain/matching/round/pairRules.ts';
import { prepareRound } from '../../../api/domain/matching/round/roundPeople.ts';
import { roundScoring } from '../../../api/domain/matching/round/scorePairs.ts';
import { searchPairs } from '../../../api/domain/matching/round/searchPairs.ts';
import type { BenchRow } from '../measure.ts';
import { printTable } from '../printTable.ts';
import { roundOf, syntheticPeople } from './syntheticRound.ts';

/** Seconds that were promised. */
const promised = 15;

/**
 * The best twenty partners of everybody among 100,000, from profiles in memory to the lists. On a machine that others
 * share the processor's time says more than the clock. By itself: `npx tsx tests/bench/matching/candidates.ts`.
 */
export function benchCandidates(): BenchRow[] {
  const round = prepareRound(roundOf(syntheticPeople(100_000)));
  const [started, used] = [performance.now(), process.cpuUsage()];
  const top = searchPairs(roundScoring(roundField(round)), 20, undefined);
  const [took, { user, system }] = [(performance.now() - started) / 1000, process.cpuUsage(used)];
  if (round.people.some((_, vertex) => top.countOf(vertex) === 0)) throw new Error('Somebody has no candidates.');
  const row = { bench: 'matching rounds', peer: promised };
  return [
    { ...row, measure: 'candidate graph 100,000 x 20, s, beside the promise', ours: took, goal: 1 },
    { ...row, measure: 'the same, s of processor time', ours: (user + system) / 1e6, goal: null },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(printTable(benchCandidates()) ? 0 : 1);
