import type { ProgrammeKind, ProgrammeRules } from '../../../contracts/programmes.ts';
import { strengthOf } from '../gain.ts';
import { unpackTerms, wantBits } from '../packing.ts';

/** A code's lower bits: how near (or, for mentors, how far above) the teacher stands, in quarters 0..4. */
export const worthBits = 3;
export const worthOf = (code: number): number => code & ((1 << worthBits) - 1);
/** The strength of `gain.ts` in 1,024ths, so that sums stay small and gains are looked up. */
export const strengthOfCode = (code: number): number => code >> worthBits;

const coarser = 10;

/**
 * Every lesson there can be, by teacher's level and terms of the want: strength and, below it, its worth for the level
 * part, 0 when nothing is learned. The larger code is the stronger lesson, of equal ones the worthier. A lesson counts
 * only when the teacher stands `levelGap` above the learner's own level.
 */
export function lessonCodes(kind: ProgrammeKind, { levelGap }: Pick<ProgrammeRules, 'levelGap'>): Int32Array {
  const codes = new Int32Array(8 << wantBits);
  for (let index = 0; index < codes.length; index += 1) {
    const [teachLevel, terms] = [index >> wantBits, index & ((1 << wantBits) - 1)];
    const { level, ownLevel } = unpackTerms(terms);
    if (teachLevel - ownLevel < levelGap) continue;
    const strength = (strengthOf(teachLevel, terms) + (1 << (coarser - 1))) >> coarser;
    if (strength === 0) continue;
    const worth = kind === 'mentoring' ? teachLevel - ownLevel : 4 - Math.max(0, teachLevel - level);
    codes[index] = (strength << worthBits) | Math.min(Math.max(worth, 0), 4);
  }
  return codes;
}

/** Past this many 1,024ths a gain is whole. */
const wholeStrength = 10 << coarser;
const gains = new Uint16Array(wholeStrength + 1);
for (let strength = 1; strength < gains.length; strength += 1)
  gains[strength] = Math.max(1, Math.round(-Math.expm1(-strength / (1 << coarser)) * 10_000));

/** What is learned in one direction, 0..10,000, of all strengths of that direction added up. */
export const gainOfStrength = (strength: number): number => gains[Math.min(strength, wholeStrength)] as number;
