/** One want: the level aimed at, the level the person already teaches this skill at (0: none), and whether it says why. */
export interface Want {
  readonly level: number;
  readonly ownLevel: number;
  readonly hasWhy: boolean;
}

/** Bits of a want besides its skill; also the lower part of an index of `gain.ts`. */
export const wantBits = 7;
const wantMask = (1 << wantBits) - 1;
const levelBits = 3;
const levelMask = (1 << levelBits) - 1;

/** skill and level (1..5) in one small integer. */
export const packTeach = (skill: number, level: number): number => (skill << levelBits) | level;
export const skillOfTeach = (packed: number): number => packed >> levelBits;
export const levelOfTeach = (packed: number): number => packed & levelMask;

/** skill, own level, has a why, level: 3 + 1 + 3 bits below the skill. */
export const packWant = (skill: number, { level, ownLevel, hasWhy }: Want): number =>
  (skill << wantBits) | (ownLevel << 4) | (hasWhy ? 8 : 0) | level;
export const skillOfWant = (packed: number): number => packed >> wantBits;
export const levelOfWant = (packed: number): number => packed & levelMask;
/** All of a want but its skill. */
export const termsOfWant = (packed: number): number => packed & wantMask;

/** The reverse of the terms, for the table of `gain.ts`. */
export const unpackTerms = (terms: number): Want => ({
  level: terms & levelMask,
  ownLevel: terms >> 4,
  hasWhy: (terms & 8) !== 0,
});
