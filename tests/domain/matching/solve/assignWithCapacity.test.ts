import fc from 'fast-check';
import { assignWithCapacity, type Assignment } from '../../../../api/domain/matching/solve/assignWithCapacity.ts';
import { maximumWeightMatching } from '../../../../api/domain/matching/solve/maximumWeightMatching.ts';
import { checkAssignment } from '../../../../api/domain/matching/verify/checkAssignment.ts';
import { seeded } from '../../../support/seeded.ts';
import { columnsOf, mentoringColumnsOf, type Edge } from './graphs.ts';

interface Round {
  menteeCount: number;
  capacity: number[];
  edges: Edge[];
}

function assign({ menteeCount, capacity, edges }: Round): Assignment {
  const [mentorCapacity, columns] = [Int32Array.from(capacity), mentoringColumnsOf(edges)];
  const assignment = assignWithCapacity(menteeCount, mentorCapacity, columns);
  const { mentorOf, certificate } = assignment;
  const { problem } = checkAssignment(menteeCount, mentorCapacity, columns, mentorOf, certificate);
  if (problem) throw new Error(`The certificate does not hold: ${problem}.`);
  return assignment;
}

function randomRound(random: () => number, mentees: number, mentors: number, mostPlaces: number): Round {
  const upTo = (largest: number): number => Math.floor(random() * (largest + 1));
  const menteeCount = upTo(mentees);
  const capacity = Array.from({ length: upTo(mentors) }, () => upTo(mostPlaces));
  const [density, heaviest] = [random(), [0, 1, 5, 1000][upTo(3)] ?? 0];
  const edges: Edge[] = [];
  for (let mentee = 0; mentee < menteeCount; mentee += 1)
    for (const mentor of capacity.keys())
      while (random() < density) {
        edges.push([mentee, mentor, upTo(heaviest)]);
        if (random() < 0.9) break;
      }
  return { menteeCount, capacity, edges };
}

/** Tries everything: each mentee without a mentor, or with each who has a place left. */
function bruteForce({ menteeCount, capacity, edges }: Round): [cardinality: number, weight: number] {
  const left = [...capacity];
  const best = (mentee: number): [number, number] => {
    if (mentee === menteeCount) return [0, 0];
    let result = best(mentee + 1);
    for (const [learner, mentor, weight] of edges) {
      if (learner !== mentee || (left[mentor] ?? 0) === 0) continue;
      left[mentor] = (left[mentor] ?? 0) - 1;
      const [pairs, sum] = best(mentee + 1);
      left[mentor] = (left[mentor] ?? 0) + 1;
      if (pairs + 1 > result[0] || (pairs + 1 === result[0] && sum + weight > result[1]))
        result = [pairs + 1, sum + weight];
    }
    return result;
  };
  return best(0);
}

it('as good as trying everything, on 2,000 tiny rounds', () => {
  const random = seeded(3);
  for (let round = 0; round < 2000; round += 1) {
    const tiny = randomRound(random, 5, 3, 3);
    const { cardinality, weight } = assign(tiny);
    expect([cardinality, weight]).toEqual(bruteForce(tiny));
  }
});

it('as good as a matching with every place as a vertex, on 1,000 rounds', () => {
  const random = seeded(4);
  for (let round = 0; round < 1000; round += 1) {
    const { menteeCount, capacity, edges } = randomRound(random, 25, 12, 4);
    const places = capacity.flatMap((count, mentor) => Array.from({ length: count }, () => mentor));
    const unfolded = edges.flatMap(([mentee, mentor, weight]) =>
      places.flatMap((of, place): Edge[] => (of === mentor ? [[mentee, menteeCount + place, weight]] : [])),
    );
    const matching = maximumWeightMatching(menteeCount + places.length, columnsOf(unfolded), { maxCardinality: true });
    const { cardinality, weight } = assign({ menteeCount, capacity, edges });
    expect([cardinality, weight]).toEqual([matching.cardinality, matching.weight]);
  }
});

it('the same input gives the same bytes, and everybody has a mentor they have an edge to', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const round = randomRound(seeded(seed), 20, 8, 3);
      const assignment = assign(round);
      expect(assign(round)).toEqual(assignment);
      const joined = new Set(round.edges.map(([mentee, mentor]) => `${mentee} ${mentor}`));
      for (const [mentee, mentor] of assignment.mentorOf.entries())
        if (mentor !== -1) expect(joined).toContain(`${mentee} ${mentor}`);
    }),
    { numRuns: 200 },
  );
});

describe('degenerate rounds', () => {
  const edge: Edge = [0, 0, 5];

  it.each<[string, Round, number]>([
    ['nobody', { menteeCount: 0, capacity: [], edges: [] }, 0],
    ['no mentors', { menteeCount: 3, capacity: [], edges: [] }, 0],
    ['no mentees', { menteeCount: 0, capacity: [2], edges: [] }, 0],
    ['capacity 0', { menteeCount: 1, capacity: [0], edges: [edge] }, 0],
    ['one of each', { menteeCount: 1, capacity: [1], edges: [edge] }, 1],
    ['the same edge twice', { menteeCount: 2, capacity: [2], edges: [edge, edge, [1, 0, 0]] }, 2],
    ['more places than anybody needs', { menteeCount: 1, capacity: [2 ** 31 - 1, 7], edges: [edge] }, 1],
  ])('%s', (_, round, cardinality) => {
    expect(assign(round).cardinality).toBe(cardinality);
  });

  it('everyone wants one mentor: the heaviest get the places', () => {
    const edges = Array.from({ length: 50 }, (_, mentee): Edge => [mentee, 0, mentee]);
    const { cardinality, weight } = assign({ menteeCount: 50, capacity: [3], edges });
    expect([cardinality, weight]).toEqual([3, 49 + 48 + 47]);
  });

  it('one more mentee with a mentor is worth any weight', () => {
    const edges: Edge[] = [
      [0, 0, 100_000],
      [0, 1, 0],
      [1, 0, 0],
    ];
    expect(assign({ menteeCount: 2, capacity: [1, 1], edges }).mentorOf).toEqual(Int32Array.of(1, 0));
  });

  it.each<[string, number, number[], Edge]>([
    ['names mentee 1 of 1', 1, [1], [1, 0, 5]],
    ['names mentor 1 of 1', 1, [1], [0, 1, 5]],
    ['has the negative weight -5', 1, [1], [0, 0, -5]],
  ])('an edge that %s is refused', (problem, menteeCount, capacity, bad) => {
    expect(() => assignWithCapacity(menteeCount, Int32Array.from(capacity), mentoringColumnsOf([bad]))).toThrow(
      `Edge 0 ${problem}`,
    );
  });

  it('a negative capacity is refused', () => {
    expect(() => assignWithCapacity(1, Int32Array.of(1, -2), mentoringColumnsOf([]))).toThrow(
      'Mentor 1 has the capacity -2',
    );
  });
});
