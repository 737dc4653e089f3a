import blossom from 'edmonds-blossom';
import fc from 'fast-check';
import { maximumWeightMatching } from '../../../../api/domain/matching/solve/maximumWeightMatching.ts';
import { seeded } from '../../../support/seeded.ts';
import { columnsOf, deepBlossoms, nestedTriangles, randomGraph, solve, type Edge, type SmallGraph } from './graphs.ts';

const worth = (graph: SmallGraph, maxCardinality = false): [weight: number, cardinality: number] => {
  const { weight, cardinality } = solve(graph, maxCardinality);
  return [weight, cardinality];
};

/** Of parallel edges the heaviest only: the oracle takes any. */
const simple = (edges: readonly Edge[]): Edge[] => {
  const heaviest = new Map<string, Edge>();
  for (const [u, v, weight] of edges) {
    const key = `${Math.min(u, v)} ${Math.max(u, v)}`;
    if (weight > (heaviest.get(key)?.[2] ?? -1)) heaviest.set(key, [u, v, weight]);
  }
  return [...heaviest.values()];
};

const oracle = ({ edges }: SmallGraph, maxCardinality: boolean): [weight: number, cardinality: number] => {
  const kept = simple(edges);
  const mate = blossom(
    kept.map((edge) => [...edge]),
    maxCardinality,
  );
  const taken = kept.filter(([u, v]) => mate[u] === v);
  return [taken.reduce((sum, [, , weight]) => sum + weight, 0), taken.length];
};

const clique = (vertexCount: number, weight: (u: number, v: number) => number): SmallGraph => {
  const vertices = Array.from({ length: vertexCount }, (_, vertex) => vertex);
  const edges = vertices.flatMap((v) => vertices.slice(0, v).map((u): Edge => [u, v, weight(u, v)]));
  return { vertexCount, edges };
};

const graph: fc.Arbitrary<SmallGraph> = fc
  .tuple(fc.nat(), fc.integer({ min: 2, max: 24 }))
  .map(([seed, largest]) => randomGraph(seeded(seed), largest));

describe('the oracle', () => {
  it.each([
    ['most weight', false],
    ['most pairs first', true],
  ])('agrees on 5,000 random graphs: %s', (_, maxCardinality) => {
    const random = seeded(5);
    const disagreements: SmallGraph[] = [];
    for (let round = 0; round < 5000; round += 1) {
      const small = randomGraph(random, round % 25 === 0 ? 50 : 14);
      if (small.edges.length === 0) continue;
      const [weight, cardinality] = oracle(small, maxCardinality);
      const ours = solve(small, maxCardinality);
      if (ours.weight !== weight || (maxCardinality && ours.cardinality !== cardinality)) disagreements.push(small);
    }
    expect(disagreements).toEqual([]);
  });

  it.each([false, true])('agrees where blossoms nest and open again (most pairs first: %s)', (maxCardinality) => {
    const random = seeded(7);
    for (let round = 0; round < 60; round += 1) {
      const nested = nestedTriangles(random, 3 + (round % 2));
      expect(worth(nested, maxCardinality)[0]).toBe(oracle(nested, maxCardinality)[0]);
    }
  });
});

describe('small and degenerate graphs', () => {
  it.each([0, 1, 2, 3])('%i vertices without an edge stay alone', (vertexCount) => {
    expect(solve({ vertexCount, edges: [] }).mate).toEqual(new Int32Array(vertexCount).fill(-1));
    expect(worth({ vertexCount, edges: [] }, true)).toEqual([0, 0]);
  });

  it('two vertices marry, even for nothing if pairs come first', () => {
    expect(worth({ vertexCount: 2, edges: [[0, 1, 7]] })).toEqual([7, 1]);
    expect(worth({ vertexCount: 2, edges: [[1, 0, 0]] }, true)).toEqual([0, 1]);
  });

  it('a heavy edge in the middle wins by weight, two light ones by pairs', () => {
    const path: SmallGraph = {
      vertexCount: 4,
      edges: [
        [0, 1, 2],
        [1, 2, 5],
        [2, 3, 2],
      ],
    };
    expect(worth(path)).toEqual([5, 1]);
    expect(worth(path, true)).toEqual([4, 2]);
  });

  it.each([3, 5, 7, 9, 31])('an odd clique of %i leaves one out', (size) => {
    expect(worth(clique(size, () => 4))).toEqual([4 * ((size - 1) / 2), (size - 1) / 2]);
    expect(
      worth(
        clique(size, () => 0),
        true,
      ),
    ).toEqual([0, (size - 1) / 2]);
  });

  it('a star marries its middle to the heaviest leaf', () => {
    const edges = Array.from({ length: 500 }, (_, leaf): Edge => [0, leaf + 1, leaf % 401]);
    expect(worth({ vertexCount: 501, edges })).toEqual([400, 1]);
    expect(worth({ vertexCount: 501, edges }, true)).toEqual([400, 1]);
  });

  it('separate triangles each leave one out, joined ones do not', () => {
    const triangle = (from: number): Edge[] => [
      [from, from + 1, 8],
      [from + 1, from + 2, 8],
      [from, from + 2, 8],
    ];
    const triangles = Array.from({ length: 40 }, (_, at) => triangle(3 * at)).flat();
    expect(worth({ vertexCount: 120, edges: triangles }, true)).toEqual([320, 40]);
    const bridges = Array.from({ length: 20 }, (_, at): Edge => [6 * at + 2, 6 * at + 3, 0]);
    expect(worth({ vertexCount: 120, edges: [...triangles, ...bridges] }, true)).toEqual([320, 60]);
  });

  it('all weights equal: as many pairs as there can be', () => {
    expect(worth(clique(200, () => 9))).toEqual([900, 100]);
  });

  it('of parallel edges the heaviest counts, in any order', () => {
    const edges: Edge[] = [
      [0, 1, 3],
      [1, 0, 9],
      [0, 1, 5],
    ];
    expect(worth({ vertexCount: 2, edges })).toEqual([9, 1]);
    expect(worth({ vertexCount: 2, edges: edges.toReversed() }, true)).toEqual([9, 1]);
  });

  it('the largest weights stay exact, and are refused where they could not', () => {
    const heaviest = 2 ** 31 - 1;
    expect(worth(clique(60, () => heaviest))).toEqual([30 * heaviest, 30]);
    expect(
      worth(
        clique(60, () => heaviest),
        true,
      ),
    ).toEqual([30 * heaviest, 30]);
    expect(() => maximumWeightMatching(100_000, columnsOf([[0, 1, heaviest]]), { maxCardinality: true })).toThrow(
      'too much for cardinality first',
    );
  });

  it('30,000 blossoms in each other do not overflow anything', () => {
    expect(solve(deepBlossoms(30_000), true).cardinality).toBe(30_000);
  });
});

it.each<[string, number, Edge]>([
  ['joins vertex 1 with itself', 2, [1, 1, 3]],
  ['has the negative weight -1', 2, [0, 1, -1]],
  ['joins 0 and 2, but vertices go from 0 to 1', 2, [0, 2, 3]],
  ['joins -1 and 1', 2, [-1, 1, 3]],
])('an edge that %s is refused', (problem, vertexCount, edge) => {
  expect(() => maximumWeightMatching(vertexCount, columnsOf([edge]))).toThrow(`Edge 0 ${problem}`);
});

it.each([-1, 1.5, Number.NaN])('%p vertices are refused, and columns of different lengths', (vertexCount) => {
  expect(() => maximumWeightMatching(vertexCount, columnsOf([]))).toThrow(RangeError);
  expect(() => maximumWeightMatching(2, { ...columnsOf([[0, 1, 1]]), v: new Int32Array() })).toThrow(
    'differ in length',
  );
});

describe('of any graph', () => {
  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(graph, fc.boolean(), (small, maxCardinality) => {
        expect(solve(small, maxCardinality)).toEqual(solve(small, maxCardinality));
      }),
      { numRuns: 200 },
    );
  });

  it('other numbers for the vertices and another order of the edges change neither weight nor pairs', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.boolean(), (small, seed, maxCardinality) => {
        const random = seeded(seed);
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => [random(), item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const names = shuffled(Array.from({ length: small.vertexCount }, (_, vertex) => vertex));
        const renamed = shuffled(small.edges).map(([u, v, weight]): Edge => [names[v] ?? -1, names[u] ?? -1, weight]);
        const [weight, cardinality] = worth({ ...small, edges: renamed }, maxCardinality);
        expect([weight, maxCardinality && cardinality]).toEqual([
          worth(small, maxCardinality)[0],
          maxCardinality && worth(small, maxCardinality)[1],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('one more edge lowers neither the weight nor the number of pairs', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat({ max: 100 }), (small, seed, weight) => {
        const random = seeded(seed);
        const u = Math.floor(random() * small.vertexCount);
        const v = (u + 1 + Math.floor(random() * (small.vertexCount - 1))) % small.vertexCount;
        const more: SmallGraph = { ...small, edges: [...small.edges, [u, v, weight]] };
        expect(worth(more)[0]).toBeGreaterThanOrEqual(worth(small)[0]);
        expect(worth(more, true)[1]).toBeGreaterThanOrEqual(worth(small, true)[1]);
      }),
      { numRuns: 300 },
    );
  });

  it('the mate is an involution on edges there are, and most pairs first has no fewer pairs', () => {
    fc.assert(
      fc.property(graph, (small) => {
        const matching = solve(small);
        const joined = new Set(small.edges.flatMap(([u, v]) => [`${u} ${v}`, `${v} ${u}`]));
        for (const [vertex, mate] of matching.mate.entries()) {
          if (mate === -1) continue;
          expect(matching.mate[mate]).toBe(vertex);
          expect(joined).toContain(`${vertex} ${mate}`);
        }
        expect(solve(small, true).cardinality).toBeGreaterThanOrEqual(matching.cardinality);
      }),
      { numRuns: 300 },
    );
  });
});
