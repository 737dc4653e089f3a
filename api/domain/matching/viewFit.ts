import type { Direction, Reason, SharedTime } from '../../contracts/matching.ts';
import { lessons, strongestFirst, type Lesson } from './lessons.ts';
import type { MeetingSlot, WallTime } from './meetingSlots.ts';
import { mayTeach, openToAnything } from './openness.ts';
import { reasonsOf } from './reasonsOf.ts';
import { toMatchingProfile, type MatchablePerson, type MatchingProfile } from './profile.ts';
import { isSamePlace } from './score.ts';
import { sharedHours, type SharedHours } from './sharedHours.ts';
import { Numbers } from './numbers.ts';

/** What two people bring to each other, from the side of the first. */
export interface PairFit {
  /** What the first would learn; null when nothing comes. */
  readonly comes: Direction | null;
  readonly gives: Direction | null;
  /** At most three, strongest first. */
  readonly reasons: Reason[];
  readonly sharedTime: SharedTime | null;
  readonly sameCity: boolean;
}

/** What a fit is made of besides the two profiles. */
export interface FitSetting {
  readonly hours: SharedHours;
  /** The numbers both profiles are made with. */
  readonly skills: Numbers;
  readonly names: ReadonlyMap<string, string>;
  /** The skill the first looks for: shown even where another one would be stronger. */
  readonly wantedSkillId?: string | undefined;
}

/**
 * Why two people fit, as data for words, whatever the first is open to. Pure: the people, the time of asking, the names of
 * the first one's skills. Shows no want of the other's but one that the first can teach, which is whom a want is for.
 */
export function viewFit(
  mine: MatchablePerson,
  theirs: MatchablePerson,
  now: Date,
  names: ReadonlyMap<string, string>,
): PairFit {
  const skills = new Numbers();
  const me = { ...toMatchingProfile(mine, skills), openTo: openToAnything };
  return fitOf(me, toMatchingProfile(theirs, skills), { hours: sharedHours(now), skills, names });
}

/** The same for two profiles. */
export function fitOf(
  me: MatchingProfile,
  other: MatchingProfile,
  { hours, skills, names, wantedSkillId }: FitSetting,
): PairFit {
  const view = ({ skill, teachLevel }: Lesson): Direction => {
    const skillId = skills.wordOf(skill);
    return { skillId, skillName: names.get(skillId) ?? skillId, level: teachLevel };
  };
  const toMe = mayTeach(other.openTo, me.openTo) ? strongestFirst(lessons(other.teaches, me.wants), skills) : [];
  const toThem = mayTeach(me.openTo, other.openTo) ? strongestFirst(lessons(me.teaches, other.wants), skills) : [];
  const comes = toMe.find(({ skill }) => skills.wordOf(skill) === wantedSkillId) ?? toMe[0];
  const gives = toThem[0];
  const [slot] = hours.slots(me.schedule, other.schedule);
  const sharedTime = slot ? toSharedTime(slot) : null;
  const sameCity = isSamePlace(me.place, other.place);
  const more = toMe.filter((lesson) => lesson !== comes).map((lesson) => view(lesson).skillName);
  return {
    comes: comes ? view(comes) : null,
    gives: gives ? view(gives) : null,
    reasons: reasonsOf({ comes, gives, more, sharedTime, sameCity, me, other }),
    sharedTime,
    sameCity,
  };
}

function toSharedTime({ here, there }: MeetingSlot): SharedTime {
  return { weekday: here.weekday, time: clock(here), theirWeekday: there.weekday, theirTime: clock(there) };
}

function clock({ minute }: WallTime): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
