import type { UnmatchedReason } from '../../../contracts/rounds.ts';
import { unpackTerms } from '../packing.ts';
import { refusalOf, type RoundField, type RoundRefusal } from './pairRules.ts';
import type { RoundPerson } from './roundPeople.ts';
import { lessonsOfPair, type RoundScoring } from './scorePairs.ts';

/** The rules in the order they are looked at. */
const order: readonly RoundRefusal[] = [
  'fewSharedHours',
  'noCommonLanguage',
  'reportingLine',
  'departmentRule',
  'notAvailable',
];

/**
 * Why nobody was found for this person: the rule that took the last of the others away, or what the rest came to. Every
 * personal cause reads `notAvailable`, and a cause that is not personal is looked for first.
 */
export function unmatchedReason(scoring: RoundScoring, vertex: number, coolDown: number): UnmatchedReason {
  const { field } = scoring;
  const person = field.people[vertex];
  if (!person) return { code: 'notAvailable' };
  const found = lookAround(scoring, vertex, coolDown);
  if (found.others === 0) return leftOver(person);
  if (!found.isAllowed) return ruleReason(person, found.last);
  if (!found.isTaught) {
    const skillName = skillOf(field, person);
    if (skillName !== null) return { code: person.side === 'mentor' ? 'nobodyLearns' : 'nobodyTeaches', skillName };
  }
  if (!found.isOpen) return { code: 'metEverybody' };
  return leftOver(person);
}

/** Nothing stood in the way: everybody who would have fitted has somebody else. */
function leftOver({ side }: RoundPerson): UnmatchedReason {
  if (side === 'mentor') return { code: 'mentorsToSpare' };
  return { code: side === 'mentee' ? 'mentorsFull' : 'oddOneOut' };
}

interface Surroundings {
  others: number;
  /** The last rule, in order, that took somebody away. */
  last: RoundRefusal | undefined;
  isAllowed: boolean;
  /** Does somebody allowed teach what this person wants (or, for a mentor, want what they teach)? */
  isTaught: boolean;
  /** Is somebody allowed whom this person has not met lately? */
  isOpen: boolean;
}

function lookAround(scoring: RoundScoring, vertex: number, coolDown: number): Surroundings {
  const { field } = scoring;
  const found: Surroundings = { others: 0, last: undefined, isAllowed: false, isTaught: false, isOpen: false };
  for (let other = 0; other < field.people.length; other += 1) {
    const refusal = refusalOf(field, vertex, other);
    if (refusal === 'roles') continue;
    found.others += 1;
    if (refusal !== null) {
      if (order.indexOf(refusal) > (found.last ? order.indexOf(found.last) : -1)) found.last = refusal;
      continue;
    }
    found.isAllowed = true;
    const { bestComes, bestGives } = lessonsOfPair(scoring, vertex, other);
    if ((field.people[vertex]?.side === 'mentor' ? bestGives : bestComes) > 0) found.isTaught = true;
    const ago = field.bans.metAgo(vertex, other);
    if (ago === 0 || ago > coolDown) found.isOpen = true;
    if (found.isTaught && found.isOpen) break;
  }
  return found;
}

function ruleReason({ profile }: RoundPerson, rule: RoundRefusal | undefined): UnmatchedReason {
  if (rule === 'fewSharedHours') return { code: rule, city: profile.city };
  if (rule === 'noCommonLanguage' || rule === 'reportingLine' || rule === 'departmentRule') return { code: rule };
  return { code: 'notAvailable' };
}

/** The name of what somebody wants most (why said, then the higher level), or for a mentor of what they teach best. */
function skillOf({ input, skills }: RoundField, { side, teaches, wants }: RoundPerson): string | null {
  const weighed =
    side === 'mentor'
      ? teaches.map(({ skill, level }) => ({ skill, worth: level }))
      : wants.map(({ skill, terms }) => {
          const { level, hasWhy } = unpackTerms(terms);
          return { skill, worth: level + (hasWhy ? 10 : 0) };
        });
  let most = weighed[0];
  for (const entry of weighed) if (most && entry.worth > most.worth) most = entry;
  if (!most) return null;
  const skillId = skills.wordOf(most.skill);
  return input.skillNames.get(skillId) ?? skillId;
}
