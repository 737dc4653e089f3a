import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { inSentence, said } from '../words.ts';
import { Columns } from './Columns.tsx';
import { Departments } from './Departments.tsx';
import { averageWords, beforeSentence, meanFigure, scaleSentence } from '../scaleWords.ts';
import { Trend } from './Trend.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  question: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    textWrap: 'pretty',
  },
  sentence: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance', [narrow]: typographyStyles.subtitle2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  chart: { flexShrink: 0 },
});

type Props = { question: QuestionResult; id: string; isSmall: boolean };

/** One scale: the question, the sentence, and the chart as its proof; of fewer than ten answers the average only. */
export function ScaleResult({ question, id, isSmall }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { counts, mean, answered, options } = question;
  const whyAverage = isSmall ? 'results.averageSmall' : 'results.averageOnly';
  const before = beforeSentence(t, question, new Date());
  return (
    <>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.question} id={id}>
            {said(question.text)}
          </h2>
          <p className={styles.sentence}>{scaleSentence(t, question) ?? averageWords(t, question)}</p>
          {counts === null && mean !== null && (
            <p className={styles.hint}>
              {t(whyAverage, { mean: meanFigure(mean), most: options.length, count: answered ?? 0 })}
            </p>
          )}
          {before && <p className={styles.hint}>{before}</p>}
        </div>
        {counts && (
          <div className={styles.chart}>
            <Columns
              label={said(question.text)}
              columns={options.map((option, place) => ({
                word: inSentence(said(option)),
                count: counts[place] ?? 0,
                isCounted: place >= options.length - 2,
              }))}
            />
          </div>
        )}
      </div>
      <Trend question={question} />
      <Departments question={question} />
    </>
  );
}
