import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightGuess, SimilarInsight } from '../../../../../api/contracts/insights.ts';
import { srOnly } from '../../../components/srOnly.ts';
import { listOf } from '../../../lib/format.ts';
import type { ShareDraft } from './shareDraft.ts';
import { guessedWords, similarTitle } from './shareWords.ts';
import { openWarnings } from './warnings.ts';

const useStyles = makeStyles({ hidden: srOnly });

type Props = { draft: ShareDraft; guess: InsightGuess | undefined; similar: readonly SimilarInsight[] };

/** For readers who hear the page: what has appeared under the text while writing, in one polite sentence or three. */
export function SaidMeanwhile({ draft, guess, similar }: Props) {
  const { t } = useTranslation('insightShare');
  const warnings = openWarnings(guess?.warnings ?? [], draft).map(({ kind, words }) =>
    t(`warning.${kind}`, { words: listOf(words) }).replaceAll(/<\/?strong>/g, ''),
  );
  const guessed = guess && draft.text.trim() !== '' ? t('guessed.line', { guess: guessedWords(draft, guess) }) : '';
  return (
    <p role="status" className={useStyles().hidden}>
      {[...warnings, similar.length > 0 && similarTitle(similar), guessed].filter(Boolean).join(' ')}
    </p>
  );
}
