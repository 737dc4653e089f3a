import { unpackTerms, wantBits } from './packing.ts';

/**
 * What one person can learn from another, 0..10,000:
 *
 *   gain = 1 - prod(1 - priority * closeness * comfort)   over the skills one teaches and the other wants
 *
 * - priority: a want whose person wrote why counts 0.9, any other 0.8; below 1, so that a second skill always adds.
 * - closeness: a teacher at the wanted level or above brings one all the way, each level short leaves a part of it out.
 *   A teacher who stands no higher than the learner already does brings nothing.
 * - comfort: how sure the teacher is in showing it, by the level they gave themselves.
 *
 * The product is kept as a sum of integer logarithms: a sum does not depend on the order of skills, so every way of
 * computing a gain (pair by pair, or skill by skill in a search) ends at the same integer. Formula: the project's
 * matching notes; the tables are our own first values, to be fitted once there are answers to fit them to.
 */
const priority = { said: 0.9, unsaid: 0.8 };
const closenessByShortfall = [1, 0.7, 0.4, 0.1, 0];
const comfortByLevel = [0, 0.6, 0.75, 0.9, 1, 1];

/** Fixed point of the logarithms. 40 wants of the largest strength stay far below 2^31. */
const one = 1 << 20;
const whole = 10_000;

const strengths = new Int32Array(8 << wantBits);
for (let index = 0; index < strengths.length; index += 1) {
  const teachLevel = index >> wantBits;
  const { level, ownLevel, hasWhy } = unpackTerms(index & ((1 << wantBits) - 1));
  if (teachLevel <= ownLevel) continue;
  const closeness = closenessByShortfall[Math.max(0, level - teachLevel)] ?? 0;
  const chance = (hasWhy ? priority.said : priority.unsaid) * closeness * (comfortByLevel[teachLevel] ?? 0);
  strengths[index] = Math.round(-Math.log1p(-chance) * one);
}

/** How much one skill adds to a gain: 0 when there is nothing to learn. Add them up and ask `gainOf`. */
export function strengthOf(teachLevel: number, termsOfAWant: number): number {
  return strengths[(teachLevel << wantBits) | termsOfAWant] ?? 0;
}

/** The gain, 0..10,000, of all strengths of one direction added up. */
export function gainOf(strength: number): number {
  return strength === 0 ? 0 : Math.max(1, Math.round(-Math.expm1(-strength / one) * whole));
}

/** 1,024 steps between two whole logarithms: fine enough that a bound seldom lets anybody through in vain. */
const stepBits = 10;
const bounds = new Int32Array((16 * one) >> stepBits);
for (let step = 0; step < bounds.length; step += 1) bounds[step] = gainOf((step + 1) << stepBits);

/** At least `gainOf`, and 0 only for 0, by one look-up: for a first sight of very many. */
export function gainBound(strength: number): number {
  return strength === 0 ? 0 : (bounds[strength >> stepBits] ?? whole);
}
