import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { Surface } from '../../../components/Surface.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { NotShown } from './NotShown.tsx';
import { QuestionPart } from './QuestionPart.tsx';

const useStyles = makeStyles({
  surface: { padding: `0 ${tokens.spacingHorizontalXXL}`, [narrow]: { padding: `0 ${tokens.spacingHorizontalL}` } },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalL}`,
    '& + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':last-child': { paddingBottom: tokens.spacingVerticalXXL },
  },
  foot: { padding: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXXL}` },
});

/** Question by question, and why some of it is not shown. */
export function ResultsSurface({ results }: { results: PollResults }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { questions, isSmall, outcome } = results;
  if (outcome !== 'shown') {
    return (
      <Surface className={styles.surface}>
        <div className={styles.part}>
          <NotShown title={t(`results.${outcome}.why`)}>
            <p>{t(`results.${outcome}.text`)}</p>
          </NotShown>
        </div>
      </Surface>
    );
  }
  // Too few comments are spoken of beside the figures.
  const parts = questions.filter(({ kind, comments }) => kind !== 'text' || comments !== null);
  const scales = questions.filter(({ kind, mean }) => kind === 'scale' && mean !== null);
  const whyNot = scales.every(({ departments }) => departments === null) ? scales[0]?.departmentsWhy : null;
  return (
    <Surface className={styles.surface}>
      {parts.map((question) => (
        <QuestionPart key={question.questionId} question={question} isSmall={isSmall} className={styles.part} />
      ))}
      {(whyNot === 'small' || whyNot === 'nearlySame') && (
        <div className={styles.foot}>
          <NotShown title={t('departments.notShown')}>
            <p>{t(`departments.${whyNot}Why`)}</p>
          </NotShown>
        </div>
      )}
    </Surface>
  );
}
