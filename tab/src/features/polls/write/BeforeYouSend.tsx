import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/format.ts';
import { numberWord } from '../../../lib/numberWord.ts';
import { otherLocale, type Draft } from './draft.ts';
import type { Problem } from './problems.ts';

const useStyles = makeStyles({
  block: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, textWrap: 'pretty' },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
});

type Props = { draft: Draft; problems: readonly Problem[]; toPlace: (problem: Problem) => void };

/** What is worth a look first, each with the way to its place. */
export function BeforeYouSend({ draft, problems, toPlace }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const count = draft.questions.length;
  const isAboutPartner = problems.some(({ code }) => code === 'aboutPartner');
  const valuesOf = (problem: Problem) =>
    'place' in problem
      ? {
          number: problem.place + 1,
          language: languageName(problem.locale),
          other: languageName(otherLocale(problem.locale)),
        }
      : {};
  return (
    <section className={styles.block} aria-live="polite">
      <h2 className={styles.title}>{t('before.title')}</h2>
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)}>
          {t(`before.${problem.code}`, valuesOf(problem))}{' '}
          <Link as="button" inline onClick={() => toPlace(problem)}>
            {t(`before.act.${problem.code}`)}
          </Link>
        </p>
      ))}
      {count > 0 && !isAboutPartner && <p>{t('before.programme', { count, word: numberWord(count) })}</p>}
    </section>
  );
}
