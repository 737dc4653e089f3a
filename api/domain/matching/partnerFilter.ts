import type { FindPartnersInput } from '../../contracts/matching.ts';
import { lessons } from './lessons.ts';
import { mayTeach } from './openness.ts';
import { skillOfWant } from './packing.ts';
import { primarySubtag, type MatchingProfile } from './profile.ts';
import type { Numbers } from './numbers.ts';

/** Narrows a search to people who can teach the reader this one skill or speak this language; nothing when neither is asked. */
export function partnerFilter(
  { skillId, language }: FindPartnersInput,
  reader: MatchingProfile,
  skills: Numbers,
): ((other: MatchingProfile) => boolean) | undefined {
  if (skillId === undefined && !language) return undefined;
  const skill = skillId === undefined ? -1 : skills.find(skillId);
  const wants = reader.wants.filter((want) => skillOfWant(want) === skill);
  const subtag = language && primarySubtag(language);
  return (other) =>
    (skillId === undefined || (mayTeach(other.openTo, reader.openTo) && lessons(other.teaches, wants).length > 0)) &&
    (!subtag || other.languages.includes(subtag));
}
