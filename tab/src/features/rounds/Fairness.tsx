import { lazy, Suspense, useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { FigureBar, figureList } from '../../components/FigureBar.tsx';
import { truths } from './truth.ts';

const ProofDialog = lazy(async () => ({ default: (await import('./ProofDialog.tsx')).ProofDialog }));

const useStyles = makeStyles({
  figures: figureList,
  truth: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  link: { fontSize: 'inherit' },
});

/** Four figures that people compare, each with its bar, and what is true about them. */
export function Fairness({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const [isOpen, setIsOpen] = useState(false);
  const { figures, proof, programme } = round;
  if (!figures) return null;
  const { seekers, groups, learners, bothLearn, otherDepartment, metBefore } = figures;
  const isMutual = programme.kind === 'learning';
  const bars = [
    { name: 'learners', of: isMutual ? 'people' : 'mentees', count: learners, total: seekers },
    // In mentoring and buddy programmes one of the two is there for the other.
    ...(isMutual ? [{ name: 'bothLearn', of: 'pairs', count: bothLearn, total: groups }] : []),
    { name: 'otherDepartment', of: 'pairs', count: otherDepartment, total: groups },
    { name: 'metBefore', of: 'pairs', count: metBefore, total: groups },
  ];
  return (
    <>
      <ul className={styles.figures}>
        {bars.map(({ name, of, count, total }) => (
          <FigureBar
            key={name}
            name={t(`fair.${name}`)}
            figure={count === 0 ? t('fair.none') : t(`fair.${of}`, { some: count, count: total })}
            share={total > 0 ? count / total : 0}
          />
        ))}
      </ul>
      <p className={styles.truth}>
        {truths(t, round).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
        {proof && (
          <Link as="button" inline className={styles.link} onClick={() => setIsOpen(true)}>
            {t('fair.proof')}
          </Link>
        )}
      </p>
      {isOpen && proof && (
        <Suspense>
          <ProofDialog proof={proof} close={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
