import { useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightGuess } from '../../../../../api/contracts/insights.ts';
import { Details } from './Details.tsx';
import type { ShareDraft, ShareProblem } from './shareDraft.ts';
import { guessedWords } from './shareWords.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

type Props = {
  draft: ShareDraft;
  guess: InsightGuess | undefined;
  change: (part: Partial<ShareDraft>) => void;
  problem: ShareProblem | null;
  isOwn: boolean;
};

/** Everything that is not asked, in one line; "Change" opens it. */
export function Guessed({ draft, guess, change, problem, isOwn }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('insightShare');
  const [isOpen, setOpen] = useState(false);
  if (!guess || (draft.text.trim() === '' && !isOpen)) return null;
  if (isOpen || problem === 'link') return <Details draft={draft} guess={guess} change={change} />;
  return (
    <p className={styles.line}>
      {t(isOwn ? 'guessed.own' : 'guessed.line', { guess: guessedWords(draft, guess) })}{' '}
      <Link as="button" inline aria-label={t('guessed.changeLabel')} onClick={() => setOpen(true)}>
        {t('guessed.change')}
      </Link>
    </p>
  );
}
