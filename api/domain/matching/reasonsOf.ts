import type { Reason, SharedTime } from '../../contracts/matching.ts';
import type { Lesson } from './lessons.ts';
import type { MatchingProfile } from './profile.ts';
import { isOtherDepartment } from './score.ts';

/** What is known of a pair when its reasons are put together. */
export interface PairFacts {
  readonly comes: Lesson | undefined;
  readonly gives: Lesson | undefined;
  /** Names of further skills the reader could learn from the other. */
  readonly more: readonly string[];
  readonly sharedTime: SharedTime | null;
  readonly sameCity: boolean;
  readonly me: MatchingProfile;
  readonly other: MatchingProfile;
}

const mostReasons = 3;

/** At most three reasons, strongest first, each a code with its data: the doors find the words. */
export function reasonsOf({ comes, gives, more, sharedTime, sameCity, me, other }: PairFacts): Reason[] {
  const reasons: Reason[] = [];
  if (sharedTime) reasons.push({ code: 'sharedTime', sharedTime });
  if (isAsWanted(comes) && isAsWanted(gives)) reasons.push({ code: 'meetsBoth' });
  if (isOtherDepartment(me.department, other.department))
    reasons.push({ code: 'otherDepartment', department: other.department });
  else if (sameCity) reasons.push({ code: 'sameCity', city: other.city });
  if (more.length > 0) reasons.push({ code: 'moreToLearn', skillNames: [...more] });
  // English is what everybody here shares; another common language is something these two have.
  const language = me.languages.find((tag) => tag !== 'en' && other.languages.includes(tag));
  if (language) reasons.push({ code: 'sharedLanguage', language });
  return reasons.slice(0, mostReasons);
}

const isAsWanted = (lesson: Lesson | undefined): boolean =>
  lesson !== undefined && lesson.teachLevel >= lesson.wantedLevel;
