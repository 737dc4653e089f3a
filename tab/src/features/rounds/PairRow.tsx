import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { RoundPair, RoundView } from '../../../../api/contracts/rounds.ts';
import { srOnly } from '../../components/srOnly.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { PairDetails } from './PairDetails.tsx';
import { PairMark } from './PairMark.tsx';
import { PairWords } from './PairWords.tsx';

const useStyles = makeStyles({
  head: {
    boxSizing: 'border-box',
    display: 'grid',
    // The same columns in every row, kept or not.
    gridTemplateColumns: 'auto minmax(0, 1fr) 64px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '60px',
    padding: `${tokens.spacingVerticalMNudge} 0`,
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  end: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: tokens.fontSizeBase500 },
  kept: { [narrow]: srOnly },
});

type Props = { round: RoundView; pair: RoundPair; isOpen: boolean; isBusy: boolean; toggle: () => void };

/** Who with whom and what each learns; opens in place. */
export function PairRow({ round, pair, isOpen, isBusy, toggle }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const id = useId();
  const isNarrow = useNarrow();
  const Chevron = isOpen ? ChevronUpRegular : ChevronDownRegular;
  return (
    <>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        onClick={toggle}
      >
        {!isNarrow && <PairMark pair={pair} />}
        <PairWords pair={pair} kind={round.programme.kind} withFaces={isNarrow} />
        <span className={styles.end}>
          {pair.isLocked ? (
            <>
              <LockClosedRegular className={styles.icon} aria-hidden="true" />
              <span className={styles.kept}>{t('pair.kept')}</span>
            </>
          ) : (
            <Chevron className={styles.icon} aria-hidden="true" />
          )}
        </span>
      </button>
      {isOpen && <PairDetails id={id} round={round} pair={pair} isBusy={isBusy} />}
    </>
  );
}
