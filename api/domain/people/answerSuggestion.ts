import type { AnswerSuggestionInput, MyProfile } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { changeSelf, type SelfChange } from './changeSelf.ts';
import type { PersonDocument } from './model.ts';
import { dismissedKey, teachesOf, wantsOf, type TeachFields } from './profileEntries.ts';
import { toMyProfile } from './toMyProfile.ts';

function decide(person: PersonDocument, input: AnswerSuggestionInput): SelfChange | null {
  const { side, skillId, answer, level } = input;
  const entries: TeachFields[] = side === 'teaches' ? teachesOf(person) : wantsOf(person);
  const entry = entries.find((candidate) => candidate.skillId === skillId);
  const dismissed = dismissedKey(side, skillId);
  if (entry?.state !== 'suggested') {
    const isSettled = entry
      ? answer === 'keep'
      : answer === 'remove' && person.dismissedSuggestions.includes(dismissed);
    if (isSettled) return null;
    throw new DomainError('not_found', 'suggestionGone');
  }
  if (answer === 'remove') {
    return {
      action: 'suggestion.removed',
      set: {
        [side]: entries.filter((candidate) => candidate !== entry),
        dismissedSuggestions: [...new Set([...person.dismissedSuggestions, dismissed])],
      },
    };
  }
  const kept = { ...entry, state: 'kept', level: level ?? entry.level };
  return {
    action: 'suggestion.kept',
    set: { [side]: entries.map((candidate) => (candidate === entry ? kept : candidate)) },
  };
}

/**
 * Settles one imported suggestion: kept (as it stands, or with another level) it becomes part of the profile; removed
 * it stays away, whatever later imports say. The same answer twice is answered with the profile as it is.
 */
export async function answerSuggestion(ctx: Context, input: AnswerSuggestionInput): Promise<MyProfile> {
  return toMyProfile(ctx, await changeSelf(ctx, (person) => decide(person, input)));
}
