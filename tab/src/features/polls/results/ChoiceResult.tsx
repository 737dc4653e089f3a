import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { FigureBar, figureList } from '../../../components/FigureBar.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { said } from '../words.ts';
import { mostChosen } from '../score.ts';

const useStyles = makeStyles({
  question: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    textWrap: 'pretty',
  },
  sentence: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance', [narrow]: typographyStyles.subtitle2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...figureList, gap: tokens.spacingVerticalM, maxWidth: '480px', paddingTop: tokens.spacingVerticalS },
});

type Props = { question: QuestionResult; id: string; isSmall: boolean };

/** One choice: what was taken most often, and every option with its count. */
export function ChoiceResult({ question, id, isSmall }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { counts, options, answered } = question;
  const whyNot = isSmall ? 'choice.small' : 'choice.tooFew';
  // After several sessions somebody may have chosen several times.
  const all = (counts ?? []).reduce((sum, count) => sum + count, 0);
  const most = mostChosen(question);
  const first = most === null ? undefined : options[most];
  return (
    <>
      <h2 className={styles.question} id={id}>
        {said(question.text)}
      </h2>
      {counts ? (
        <>
          <p className={styles.sentence}>{first ? t('choice.most', { option: said(first) }) : t('choice.several')}</p>
          <ul className={styles.list} aria-label={t('results.chart', { question: said(question.text) })}>
            {options.map((option, place) => {
              const count = counts[place] ?? 0;
              return (
                <FigureBar
                  key={said(option)}
                  name={said(option)}
                  figure={t('choice.count', { some: count, count: all })}
                  share={all > 0 ? count / all : 0}
                />
              );
            })}
          </ul>
        </>
      ) : (
        <p className={styles.hint}>{t(whyNot, { count: answered ?? 0 })}</p>
      )}
    </>
  );
}
