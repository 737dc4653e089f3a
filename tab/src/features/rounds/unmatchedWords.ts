import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { UnmatchedReason } from '../../../../api/contracts/rounds.ts';

/** The sentence of a reason and what stands in it; the keys lie in rounds.json. */
export function unmatchedWords(
  person: Pick<PersonCard, 'name'>,
  reason: UnmatchedReason,
): { key: string; values: Record<string, string> } {
  const key = `leftOut.reason.${reason.code}`;
  const { name } = person;
  switch (reason.code) {
    case 'fewSharedHours':
      return reason.city ? { key, values: { name, city: reason.city } } : { key: `${key}Anywhere`, values: { name } };
    case 'nobodyTeaches':
    case 'nobodyLearns':
      return { key, values: { name, skill: reason.skillName } };
    case 'noCommonLanguage':
    case 'reportingLine':
    case 'departmentRule':
    case 'metEverybody':
    case 'mentorsFull':
    case 'mentorsToSpare':
    case 'oddOneOut':
    case 'notAvailable':
    case 'partnerGone':
      return { key, values: { name } };
  }
}
