import i18next from 'i18next';
import type { InsightGuess, SimilarInsight } from '../../../../../api/contracts/insights.ts';
import { currentLocale } from '../../../lib/locale.ts';
import { numberWord } from '../../../lib/numberWord.ts';
import type { ShareDraft } from './shareDraft.ts';

/** "lesson from a mistake · Microsoft SQL Server · English · “The report was slow”" */
export function guessedWords(draft: ShareDraft, guess: InsightGuess): string {
  const type = i18next.t(`insightWords:type.${draft.type ?? guess.type}`);
  const title = draft.title?.trim() || guess.title;
  return [
    // German nouns keep their capital.
    currentLocale() === 'de' ? type : type.charAt(0).toLowerCase() + type.slice(1),
    ...(draft.tags ?? guess.tags).map(({ name }) => name),
    i18next.t(`insightWords:language.${draft.language ?? guess.language}`),
    ...(title ? [i18next.t('insightShare:guessed.title', { title })] : []),
  ].join(' · ');
}

/** "Two colleagues wrote something close" */
export function similarTitle(similar: readonly SimilarInsight[]): string {
  const others = similar.filter(({ isMine }) => !isMine).length;
  if (others === 0) return i18next.t('insightShare:similar.mine');
  const number = numberWord(others);
  return i18next.t('insightShare:similar.title', {
    count: others,
    number: number.charAt(0).toUpperCase() + number.slice(1),
  });
}
