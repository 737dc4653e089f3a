import { assignWithCapacity } from '../solve/assignWithCapacity.ts';
import type { PairTerms } from './pairTerms.ts';
import { learnersAmong, type RoundScoring } from './scorePairs.ts';

/** Pairs that somebody left over is tried with; in larger rounds a stretch of them that starts at the person's hash. */
const mostTried = 3000;
/** What one more or one fewer learner is worth beside the scores of pairs, 0..10,000. */
const learnerWorth = 5000;
/** Keeps the worth of every trio above 0: a pair can lose its whole score and both learners. */
const offset = 30_000;

/**
 * Who is left over joins the pair that loses least by a third, if every two of the three may be a pair; as many as
 * possible, then as well as possible, no pair twice. Answers groups of two and three.
 */
export function makeTrios(
  scoring: RoundScoring,
  base: (a: number, b: number) => number,
  terms: PairTerms,
  pairs: readonly (readonly [number, number])[],
): number[][] {
  const groups = pairs.map((pair): number[] => [...pair]);
  const paired = new Set(groups.flat());
  const alone = [...scoring.field.people.keys()].filter((vertex) => !paired.has(vertex));
  if (alone.length === 0 || pairs.length === 0) return groups;
  const [mentee, mentor, weight]: [number[], number[], number[]] = [[], [], []];
  const weigh = (a: number, b: number): number => terms.weigh(a, b, base(a, b));
  for (const [at, single] of alone.entries()) {
    const start = pairs.length <= mostTried ? 0 : (scoring.field.people[single]?.hash ?? 0) % pairs.length;
    for (let tried = 0; tried < Math.min(pairs.length, mostTried); tried += 1) {
      const place = (start + tried) % pairs.length;
      const [x, y] = pairs[place] ?? [0, 0];
      if (weigh(single, x) < 0 || weigh(single, y) < 0) continue;
      mentee.push(at);
      mentor.push(place);
      weight.push(worthOfTrio(scoring, base, single, x, y));
    }
  }
  const { mentorOf } = assignWithCapacity(alone.length, new Int32Array(pairs.length).fill(1), {
    mentee: Int32Array.from(mentee),
    mentor: Int32Array.from(mentor),
    weight: Int32Array.from(weight),
  });
  for (const [at, place] of mentorOf.entries()) if (place >= 0) groups[place]?.push(alone[at] ?? 0);
  return groups;
}

function worthOfTrio(
  scoring: RoundScoring,
  base: (a: number, b: number) => number,
  single: number,
  x: number,
  y: number,
): number {
  const before = base(x, y);
  const after = Math.floor((before + base(single, x) + base(single, y)) / 3);
  const more = learnersAmong(scoring, [single, x, y]) - learnersAmong(scoring, [x, y]);
  return after - before + learnerWorth * more + offset;
}
