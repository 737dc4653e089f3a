import { gainOf } from './gain.ts';
import { excess, lessons, type Lesson } from './lessons.ts';
import { mayTeach } from './openness.ts';
import type { MatchingProfile } from './profile.ts';
import type { SharedHours } from './sharedHours.ts';

/** What a programme cares about, in percent; the six add up to 100. */
export interface ScoreWeights {
  readonly learning: number;
  readonly hours: number;
  readonly place: number;
  readonly department: number;
  readonly level: number;
  readonly novelty: number;
}

/**
 * Learning partners: reciprocity first. Of the 14 % for "easy to meet" 10 are common hours and 4 the same city.
 * A mentoring programme brings its own.
 */
export const learningWeights: ScoreWeights = {
  learning: 60,
  hours: 10,
  place: 4,
  department: 12,
  level: 8,
  novelty: 6,
};

/** What a score is made of besides the two profiles. */
export interface ScoreSetting {
  readonly hours: SharedHours;
  /** Were these two partners before? */
  hasMet(a: string, b: string): boolean;
  readonly weights: ScoreWeights;
}

export interface PairScore {
  /** 0..10,000; the same whoever of the two comes first. */
  readonly score: number;
  /** What the first learns from the second, 0..10,000. */
  readonly comes: number;
  /** What the second learns from the first. */
  readonly gives: number;
}

const whole = 10_000;
/** Common hours beyond half a week of work make meeting no easier. */
const enoughMinutes = 20 * 60;

/**
 * How well two people fit, an integer 0..10,000 out of profiles alone (integers, so that no solver hangs on a rounding):
 * learning `0.35 * mean + 0.65 * sqrt(product)` of both gains, common hours, same city, other department, near levels,
 * not partners before. Source of the formula and its weights: the project's matching notes.
 */
export function scorePair(a: MatchingProfile, b: MatchingProfile, setting: ScoreSetting): PairScore {
  const toA = mayTeach(b.openTo, a.openTo) ? lessons(b.teaches, a.wants) : [];
  const toB = mayTeach(a.openTo, b.openTo) ? lessons(a.teaches, b.wants) : [];
  const comes = gainOf(sum(toA));
  const gives = gainOf(sum(toB));
  const minutes = setting.hours.minutes(a.schedule, b.schedule);
  const { weights } = setting;
  const total =
    weights.learning * mutualLearning(comes, gives) +
    weights.hours * Math.round((Math.min(minutes, enoughMinutes) * whole) / enoughMinutes) +
    weights.place * (a.place !== '' && a.place === b.place ? whole : 0) +
    weights.department * (isOtherDepartment(a, b) ? whole : 0) +
    weights.level * nearness(toA, toB) +
    weights.novelty * (setting.hasMet(a.personId, b.personId) ? 0 : whole);
  return { score: Math.round(total / 100), comes, gives };
}

/** Both directions in one number: the geometric mean asks for both, the arithmetic one keeps one-way pairs above none. */
export function mutualLearning(comes: number, gives: number): number {
  return Math.round(0.35 * ((comes + gives) / 2) + 0.65 * Math.sqrt(comes * gives));
}

/** The most a pair with these gains can reach: everything but learning at its best. */
export function upperBound(comes: number, gives: number, weights: ScoreWeights): number {
  return Math.round((weights.learning * mutualLearning(comes, gives) + (100 - weights.learning) * whole) / 100);
}

export function isOtherDepartment(a: MatchingProfile, b: MatchingProfile): boolean {
  return a.department !== '' && b.department !== '' && a.department !== b.department;
}

const sum = (all: readonly Lesson[]): number => all.reduce((strength, lesson) => strength + lesson.strength, 0);

/**
 * Near peers explain best: whoever was there a short time ago remembers the way. Each level that a teacher stands above
 * the one wanted takes a quarter; being below it is the business of the gain. Mean of the directions that exist.
 */
function nearness(toA: readonly Lesson[], toB: readonly Lesson[]): number {
  const excesses = [excessOf(toA), excessOf(toB)].filter((excess) => excess !== null);
  if (excesses.length === 0) return 0;
  const levels = excesses.reduce((all, excess) => all + excess, 0);
  return whole - Math.round((whole * levels) / (4 * excesses.length));
}

/** Levels above the wanted one, for the strongest lesson, of equal ones the nearest; null without lessons. */
function excessOf(all: readonly Lesson[]): number | null {
  let best: Lesson | null = null;
  for (const lesson of all) if (!best || isBetter(lesson, best)) best = lesson;
  return best && excess(best);
}

function isBetter(lesson: Lesson, best: Lesson): boolean {
  return lesson.strength > best.strength || (lesson.strength === best.strength && excess(lesson) < excess(best));
}
