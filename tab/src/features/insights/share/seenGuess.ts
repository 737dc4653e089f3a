import type { AudienceChoice, InsightGuess } from '../../../../../api/contracts/insights.ts';
import { audienceKey, chosenAudience, type ShareDraft } from './shareDraft.ts';
import { openWarnings } from './warnings.ts';

/** What whoever shares has to have seen before: names in the text, what is close to it, and who will read it. */
export type SeenGuess = { warned: readonly string[]; similar: readonly string[]; readers: string | null };

export function seenGuess(
  draft: ShareDraft,
  guess: InsightGuess | undefined,
  choices: readonly AudienceChoice[],
): SeenGuess {
  const choice = chosenAudience(draft, choices);
  return {
    warned: openWarnings(guess?.warnings ?? [], draft).flatMap(({ words }) => words),
    similar: (guess?.similar ?? []).map(({ id }) => id),
    readers: choice ? audienceKey(choice.audience) : null,
  };
}

/** Whether something stands there now that did not stand there before. */
export const hasNews = (before: SeenGuess, now: SeenGuess): boolean =>
  now.readers !== before.readers ||
  now.warned.some((words) => !before.warned.includes(words)) ||
  now.similar.some((id) => !before.similar.includes(id));
