import { useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { QuietButton } from '../../../components/QuietButton.tsx';
import { said } from '../words.ts';

const useStyles = makeStyles({
  question: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'break-word' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    ...typographyStyles.body1,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '600px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    textWrap: 'pretty',
  },
});

const AT_ONCE = 10;

/** What people wrote, in the mixed order it came in; a long list in parts. */
export function CommentsResult({ question, id }: { question: QuestionResult; id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [shown, setShown] = useState(AT_ONCE);
  const comments = question.comments ?? [];
  const left = comments.length - shown;
  return (
    <>
      <h2 className={styles.question} id={id}>
        {said(question.text)}
      </h2>
      <p className={styles.hint}>{t('comments.mixed', { count: comments.length })}</p>
      <ul className={styles.list}>
        {comments.slice(0, shown).map((comment, place) => (
          // Nothing tells two equal comments apart, and their order never changes.
          <li key={place}>{t('quote', { text: comment })}</li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <QuietButton onClick={() => setShown(shown + 5 * AT_ONCE)}>
            {t('comments.more', { count: Math.min(left, 5 * AT_ONCE) })}
          </QuietButton>
        </div>
      )}
    </>
  );
}
