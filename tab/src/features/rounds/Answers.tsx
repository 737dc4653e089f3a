import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { FigureBar, figureList } from '../../components/FigureBar.tsx';

const useStyles = makeStyles({ list: figureList });

/** How the pairs answer, as counts with bars; never who. */
export function Answers({ round }: { round: RoundView }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { answers, step } = round;
  if (!answers) return null;
  const { started, waiting, replaced } = answers;
  const total = Math.max(1, started + waiting);
  const bars = [
    { name: t('published.started'), count: started },
    ...(step === 'closed' && waiting === 0 ? [] : [{ name: t('published.waiting'), count: waiting }]),
    { name: t('published.replaced'), count: replaced },
  ];
  return (
    <ul className={styles.list}>
      {bars.map(({ name, count }) => (
        <FigureBar
          key={name}
          name={name}
          figure={count === 0 ? t('fair.none') : t('fair.pairs', { some: count, count: total })}
          share={count / total}
        />
      ))}
    </ul>
  );
}
