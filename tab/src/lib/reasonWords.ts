import type { Reason } from '../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { languageName, listOf } from './format.ts';
import { timeSentence } from './timeSentence.ts';

/** The sentence of a reason and what stands in it; the key lies in common.json. */
export function reasonWords(reason: Reason, person: PersonCard): { key: string; values: Record<string, string> } {
  const key = `reason.${reason.code}`;
  switch (reason.code) {
    case 'sharedTime':
      return { key, values: { time: timeSentence(reason.sharedTime, person.city) } };
    case 'otherDepartment':
      return { key, values: { department: reason.department } };
    case 'sameCity':
      return { key, values: { city: reason.city } };
    case 'moreToLearn':
      return { key, values: { skills: listOf(reason.skillNames) } };
    case 'sharedLanguage':
      return { key, values: { language: languageName(reason.language) } };
    case 'meetsBoth':
      return { key, values: {} };
  }
}
