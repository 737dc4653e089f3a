import { execFileSync } from 'node:child_process';
import { assignWithCapacity } from '../../../api/domain/matching/solve/assignWithCapacity.ts';
import { maximumWeightMatching } from '../../../api/domain/matching/solve/maximumWeightMatching.ts';
import { checkAssignment } from '../../../api/domain/matching/verify/checkAssignment.ts';
import { checkMatching } from '../../../api/domain/matching/verify/checkMatching.ts';
import type { BenchRow } from '../measure.ts';
import {
  candidateGraph,
  deepBlossoms,
  deficientGraph,
  geometricGraph,
  mentoringGraph,
  nestedCliques,
} from './instances.ts';
import type { Graph, MentoringGraph } from './instances.ts';
import { Lemon, type LemonRun } from './lemon.ts';

const bench = 'matching';
/** The best of so many; where LEMON takes tens of seconds, once is enough for it, and where both take a few ms, more. */
const rounds = 3;
const small = 5000;
const roundsOfSmall = 20;
const large = 50_000;
const mostMegabytes = 300;

/** What is solved, and the largest ratio to LEMON that is still fine. */
const graphs: [name: string, make: () => Graph, goal: number | null][] = [
  ['1,000 people, best 20 each', () => candidateGraph(1000, 20), null],
  ['10,000 people, best 20 each', () => candidateGraph(10_000, 20), 1],
  ['50,000 people, best 20 each', () => candidateGraph(large, 20), 0.5],
  ['100,000 people, best 20 each', () => candidateGraph(100_000, 20), 0.35],
  ['20,000 points in a square', () => geometricGraph(20_000), 3],
  ['20,000 in nested odd cliques', () => nestedCliques(20_000), 3],
  ['15,000 blossoms in each other', () => deepBlossoms(15_000), 3],
  ['2,000 wanted by 18,000', () => deficientGraph(20_000, 2000), 3],
];

/** The same mentees; and what happens when half of them are bound to stay without a mentor. */
const mentorings: [name: string, make: () => MentoringGraph, goal: number | null][] = [
  ['18,500 mentees, 12,000 mentors', () => mentoringGraph(18_500, 12_000, 20), 1],
  ['18,500 mentees, 9,250 places', () => withOnePlaceEach(mentoringGraph(18_500, 9250, 20)), null],
];

function withOnePlaceEach(graph: MentoringGraph): MentoringGraph {
  return { ...graph, mentorCapacity: graph.mentorCapacity.map(() => 1) };
}

/**
 * Both solvers, cardinality first, beside LEMON in the same run: the best of a few rounds each. Ours counts from the edge
 * columns to the certificate, LEMON's on a graph that is already built. An answer that differs, or a certificate that
 * does not hold, ends the bench.
 */
export function benchSolvers(): BenchRow[] {
  const lemon = new Lemon();
  try {
    return [
      ...graphs.map(([name, make, goal]) => {
        const graph = make();
        const most = graph.vertexCount < small ? roundsOfSmall : rounds;
        const peer = lemon.match(graph, graph.vertexCount < large ? most : 1);
        return rowOf(
          name,
          goal,
          bestOf(most, () => matched(graph)),
          peer,
        );
      }),
      ...mentorings.map(([name, make, goal]) => {
        const graph = make();
        return rowOf(
          name,
          goal,
          bestOf(rounds, () => mentored(graph)),
          lemon.mentor(graph, rounds),
        );
      }),
      memoryRow(lemon),
    ];
  } finally {
    lemon.remove();
  }
}

function rowOf(name: string, goal: number | null, ours: LemonRun, peer: LemonRun | null): BenchRow {
  if (peer && (peer.weight !== ours.weight || peer.cardinality !== ours.cardinality))
    throw new Error(
      `${name}: ours weighs ${ours.weight} in ${ours.cardinality}, LEMON's ${peer.weight} in ${peer.cardinality}.`,
    );
  return { bench, measure: `${name}, ms`, ours: ours.milliseconds, peer: peer?.milliseconds ?? null, goal };
}

function bestOf(times: number, run: () => LemonRun): LemonRun {
  let best = run();
  for (let round = 1; round < times; round += 1) {
    const next = run();
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return best;
}

function matched({ vertexCount, edges }: Graph): LemonRun {
  const started = performance.now();
  const { mate, weight, cardinality, certificate } = maximumWeightMatching(vertexCount, edges, {
    maxCardinality: true,
  });
  const milliseconds = performance.now() - started;
  const { problem } = checkMatching(vertexCount, edges, mate, certificate, { maxCardinality: true });
  if (problem) throw new Error(`The certificate does not hold: ${problem}.`);
  return { milliseconds, weight, cardinality };
}

function mentored({ menteeCount, mentorCapacity, edges }: MentoringGraph): LemonRun {
  const started = performance.now();
  const { mentorOf, weight, cardinality, certificate } = assignWithCapacity(menteeCount, mentorCapacity, edges);
  const milliseconds = performance.now() - started;
  const { problem } = checkAssignment(menteeCount, mentorCapacity, edges, mentorOf, certificate);
  if (problem) throw new Error(`The certificate does not hold: ${problem}.`);
  return { milliseconds, weight, cardinality };
}

/** The whole process at its peak, the edges that it was given included, beside what is allowed. */
function memoryRow(lemon: Lemon): BenchRow {
  const { vertexCount, edges } = candidateGraph(100_000, 50);
  const file = lemon.write([Int32Array.of(vertexCount, edges.u.length), edges.u, edges.v, edges.weight]);
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/matching/peakMemory.ts', file], {
    encoding: 'utf8',
  });
  const [before = Number.NaN, after = Number.NaN] = printed.split(' ').map(Number);
  const measure = `100,000 people, best 50 each, peak memory beside the limit, MB (${Math.round(before)} before solving)`;
  return { bench, measure, ours: after, peer: mostMegabytes, goal: 1 };
}
