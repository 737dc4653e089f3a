import type { Direction, Reason, SharedTime } from '../../contracts/matching.ts';
import { lessons, strongestFirst, type Lesson } from './lessons.ts';
import type { MeetingSlot, WallTime } from './meetingSlots.ts';
import { mayTeach, openToAnything } from './openness.ts';
import { reasonsOf } from './reasonsOf.ts';
import { toMatchingProfile, type MatchablePerson } from './profile.ts';
import { sharedHours } from './sharedHours.ts';
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

export interface FitOptions {
  /** What the first is open to in this question (bits of `openness.ts`): who asks is open to what they ask for. */
  readonly asksFor?: number;
  /** The skill the first looks for: shown even where another one would be stronger. */
  readonly wantedSkillId?: string | undefined;
}

/**
 * Why two people fit, as data for words. Pure: the people, the names of their skills, the time of asking. Shows no want
 * of the other's but one that the first can teach, which is whom a want is for.
 */
export function viewFit(
  mine: MatchablePerson,
  theirs: MatchablePerson,
  now: Date,
  names: ReadonlyMap<string, string>,
  { asksFor = openToAnything, wantedSkillId }: FitOptions = {},
): PairFit {
  const skills = new Numbers();
  const me = { ...toMatchingProfile(mine, skills), openTo: asksFor };
  const other = toMatchingProfile(theirs, skills);
  const view = ({ skill, teachLevel }: Lesson): Direction => {
    const skillId = skills.wordOf(skill);
    return { skillId, skillName: names.get(skillId) ?? skillId, level: teachLevel };
  };
  const toMe = mayTeach(other.openTo, me.openTo) ? strongestFirst(lessons(other.teaches, me.wants), skills) : [];
  const toThem = mayTeach(me.openTo, other.openTo) ? strongestFirst(lessons(me.teaches, other.wants), skills) : [];
  const comes = toMe.find(({ skill }) => skills.wordOf(skill) === wantedSkillId) ?? toMe[0];
  const gives = toThem[0];
  const [slot] = sharedHours(now).slots(me.schedule, other.schedule);
  const sharedTime = slot ? toSharedTime(slot) : null;
  const sameCity = me.place !== '' && me.place === other.place;
  const more = toMe.filter((lesson) => lesson !== comes).map((lesson) => view(lesson).skillName);
  return {
    comes: comes ? view(comes) : null,
    gives: gives ? view(gives) : null,
    reasons: reasonsOf({ comes, gives, more, sharedTime, sameCity, me, other, city: theirs.city }),
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
