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

/** The parts of a score, each 0..10,000 before it is weighed. */
type ScoreParts = { readonly [Part in keyof ScoreWeights]: number };

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
  readonly hasMet: (a: string, b: string) => boolean;
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

/** The most a part, a gain or a score can be. */
export const whole = 10_000;
/** Common minutes a week, half a week of work, beyond which meeting gets no easier. */
const enoughMinutes = 20 * 60;

/**
 * How well two people fit, an integer 0..10,000 out of profiles alone (integers, so that no solver hangs on a rounding):
 * what both learn, common hours, same city, other department, near levels, not partners before. Source of the formula
 * and its weights: the project's matching notes, where hours alone had the 14 % that hours and city share here.
 */
export function scorePair(a: MatchingProfile, b: MatchingProfile, setting: ScoreSetting): PairScore {
  const toA = mayTeach(b.openTo, a.openTo) ? lessons(b.teaches, a.wants) : [];
  const toB = mayTeach(a.openTo, b.openTo) ? lessons(a.teaches, b.wants) : [];
  const [comes, gives] = [gainOf(sum(toA)), gainOf(sum(toB))];
  const parts: ScoreParts = {
    learning: mutualLearning(comes, gives),
    hours: easeOf(setting.hours.minutes(a.schedule, b.schedule)),
    place: isSamePlace(a.place, b.place) ? whole : 0,
    department: isOtherDepartment(a.department, b.department) ? whole : 0,
    level: nearness(toA, toB),
    novelty: setting.hasMet(a.personId, b.personId) ? 0 : whole,
  };
  return { score: weigh(parts, setting.weights), comes, gives };
}

function weigh(parts: ScoreParts, weights: ScoreWeights): number {
  const total =
    weights.learning * parts.learning +
    weights.hours * parts.hours +
    weights.place * parts.place +
    weights.department * parts.department +
    weights.level * parts.level +
    weights.novelty * parts.novelty;
  return Math.round(total / 100);
}

/** Both directions in one number: the geometric mean asks for both, the arithmetic one keeps one-way pairs above none. */
export function mutualLearning(comes: number, gives: number): number {
  return Math.round(0.35 * ((comes + gives) / 2) + 0.65 * Math.sqrt(comes * gives));
}

/** How easily two people with so many common minutes a week find a time. */
export function easeOf(sharedMinutes: number): number {
  return Math.round((Math.min(sharedMinutes, enoughMinutes) * whole) / enoughMinutes);
}

export const isSamePlace = (a: string, b: string): boolean => a !== '' && a === b;
export const isOtherDepartment = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

const sum = (all: readonly Lesson[]): number => all.reduce((strength, lesson) => strength + lesson.strength, 0);

/**
 * Near peers explain best: whoever was there a short time ago remembers the way. Each level that a teacher stands above
 * the one wanted takes a quarter; being below it is the business of the gain. Mean of the directions that exist.
 */
function nearness(toA: readonly Lesson[], toB: readonly Lesson[]): number {
  const excesses = [excessOf(toA), excessOf(toB)].filter((levels) => levels !== null);
  if (excesses.length === 0) return 0;
  const levels = excesses.reduce((all, one) => all + one, 0);
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
