import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../../../../api/contracts/pollResults.ts';
import { FigureBar, figureList } from '../../../components/FigureBar.tsx';
import { said } from '../words.ts';
import { averageWords, meanFigure } from '../scaleWords.ts';

const useStyles = makeStyles({
  list: { ...figureList, gap: tokens.spacingVerticalM, maxWidth: '480px' },
  link: { alignSelf: 'flex-start', minHeight: '24px' },
});

/** Averages by department, opened where they are wanted; only where every group is large enough. */
export function Departments({ question }: { question: QuestionResult }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [isOpen, setOpen] = useState(false);
  const { departments, options } = question;
  if (!departments) return null;
  const sorted = departments.toSorted((a, b) => b.mean - a.mean);
  return (
    <>
      <Link as="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'departments.close' : 'departments.open')}
      </Link>
      {isOpen && (
        <ul className={styles.list} aria-label={t('departments.of', { question: said(question.text) })}>
          {sorted.map(({ name, answered, mean }) => (
            <FigureBar
              key={name}
              name={t('departments.name', { name: name || t('departments.small'), count: answered })}
              figure={meanFigure(mean)}
              share={(mean - 1) / (options.length - 1)}
              hint={averageWords(t, question, mean)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
