import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundProof } from '../../../../api/contracts/rounds.ts';
import { percent } from '../../lib/format.ts';
import { figure } from '../../lib/numberWord.ts';

/** The score of a pair that has everything. */
const PERFECT = 10_000;

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { color: tokens.colorNeutralForeground2 },
  count: { margin: 0, minWidth: 0 },
  hash: { ...typographyStyles.caption1, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The bare figures, for whoever checks us. */
export function ProofFigures({ proof }: { proof: RoundProof }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const seconds = figure(Math.round(proof.milliseconds / 100) / 10);
  const { floor, floorPrice } = proof;
  const rows = [
    ['compared', figure(proof.comparedPairs)],
    ['weight', figure(proof.weight)],
    ['bound', figure(proof.bound)],
    ['time', t('proof.seconds', { seconds })],
  ] as const;
  return (
    <>
      <dl className={styles.list}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt className={styles.name}>{t(`proof.${name}`)}</dt>
            <dd className={styles.count}>{value}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt className={styles.name}>{t('proof.hash')}</dt>
          <dd className={`${styles.count} ${styles.hash}`}>{proof.inputHash}</dd>
        </div>
      </dl>
      {floor > 0 && (
        <p className={styles.hint}>
          {t('proof.floor', {
            share: percent(floor / PERFECT),
            price: percent(floorPrice / Math.max(1, proof.weight)),
          })}
        </p>
      )}
      <p className={styles.hint}>{t('proof.hashHint')}</p>
    </>
  );
}
