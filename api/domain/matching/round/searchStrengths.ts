import { levelOfWant, wantBits } from '../packing.ts';
import { strengthOfCode } from './lessonCodes.ts';
import type { LessonEntry } from './lessonSide.ts';
import type { RoundPerson } from './roundPeople.ts';
import type { RoundScoring } from './scorePairs.ts';

/** Turns what somebody wants and teaches into entries of a search. */
export interface SearchStrengths {
  readonly wanted: (person: RoundPerson) => LessonEntry[];
  readonly taught: (person: RoundPerson) => LessonEntry[];
}

export function searchStrengths({ codes, field }: RoundScoring): SearchStrengths {
  const strength = (level: number, terms: number): number =>
    strengthOfCode(codes[(level << wantBits) | terms] as number);
  const sixteen = (of: (low: number) => number): Int32Array => Int32Array.from({ length: 16 }, (_, low) => of(low));
  const byTerms = Array.from({ length: 1 << wantBits }, (_, terms) =>
    sixteen((level) => (level < 8 ? strength(level, terms) : 0)),
  );
  const byLevel = Array.from({ length: 8 }, (_, level) =>
    sixteen((terms) => (levelOfWant(terms) === 0 ? 0 : strength(level, terms))),
  );
  const gap = Math.max(1, field.input.rules.levelGap);
  return {
    wanted: ({ wants }) =>
      wants.map(({ skill, terms }) => ({ skill, strengths: byTerms[terms] as Int32Array, limit: 255 })),
    taught: ({ teaches }) =>
      teaches.map(({ skill, level }) => ({
        skill,
        strengths: byLevel[level] as Int32Array,
        // The learner's own level is the upper part of the terms.
        limit: Math.max(0, level - gap + 1) << 4,
      })),
  };
}
