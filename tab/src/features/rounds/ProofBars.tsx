import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundProof } from '../../../../api/contracts/rounds.ts';
import { percent } from '../../lib/format.ts';
import { FigureBar, figureList } from '../../components/FigureBar.tsx';

const useStyles = makeStyles({
  bars: { ...figureList, gap: tokens.spacingVerticalM },
});

/** This round beside the two ways people do it by hand: the best pair first, and by chance. */
export function ProofBars({ proof }: { proof: RoundProof }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const { weight, bound, greedyShare, greedyLeavesOut, randomShare, randomBreaksRules } = proof;
  const ours = bound > 0 ? weight / bound : 1;
  const leaves = t(greedyLeavesOut > 0 ? 'proof.greedyLeavesOut' : 'proof.greedyLeavesNone', {
    count: greedyLeavesOut,
  });
  const breaks = t(randomBreaksRules > 0 ? 'proof.randomBreaks' : 'proof.randomBreaksNone', {
    count: randomBreaksRules,
  });
  const bars = [
    { name: 'thisRound', share: ours, hint: null },
    { name: 'greedy', share: (ours * greedyShare) / 100, hint: leaves },
    { name: 'random', share: (ours * randomShare) / 100, hint: breaks },
  ] as const;
  return (
    <ul className={styles.bars}>
      {bars.map(({ name, share, hint }) => (
        <FigureBar
          key={name}
          name={t(`proof.${name}`)}
          figure={t('proof.ofPossible', { share: percent(Math.floor(share * 1000) / 1000) })}
          share={share}
          hint={hint}
        />
      ))}
    </ul>
  );
}
