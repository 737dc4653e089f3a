import { useId, useState, type ReactNode } from 'react';
import { makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairBand, RoundView } from '../../../../api/contracts/rounds.ts';
import { Surface } from '../../components/Surface.tsx';
import { useSettled } from '../../components/useSettled.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { PairList } from './PairList.tsx';
import { bandCount, PairTabs, shownBands } from './PairTabs.tsx';
import { usePairTotal, type PairFilter } from './usePairs.ts';

const MOST_TYPED = 60;

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    [narrow]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalXS,
    [narrow]: { flexWrap: 'wrap' },
  },
  search: { flex: '0 1 150px', minWidth: '96px', [narrow]: { flex: '1 1 100%', maxWidth: 'none', minHeight: '44px' } },
  text: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
});

type Props = { round: RoundView; isBusy: boolean; notice: ReactNode };

/** Every pair: by what they learn, or found by a name. */
export function PairsSurface({ round, isBusy, notice }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const id = useId();
  const bands = shownBands(round);
  const [band, setBand] = useState<PairBand>(() => bands.find((one) => bandCount(round, one) > 0) ?? 'both');
  const [typed, setTyped] = useState('');
  const settled = useSettled(typed.trim());
  // An emptied field is answered at once.
  const search = typed.trim() && settled;
  const filter: PairFilter = search ? { search } : { band };
  const asked = usePairTotal(round.id, filter);
  const total = asked.data ?? (search ? 0 : bandCount(round, band));
  const found = total > 0 ? t('review.found', { count: total }) : t('review.foundNone', { search });
  return (
    <Surface as="section" className={styles.surface} aria-label={t('review.tabs')}>
      <div className={styles.head}>
        <PairTabs
          round={round}
          bands={bands}
          id={id}
          chosen={search ? null : band}
          choose={(chosen) => {
            setTyped('');
            setBand(chosen);
          }}
        />
        <SearchBox
          className={styles.search}
          value={typed}
          placeholder={t('review.find')}
          aria-label={t('review.find')}
          onChange={(_, { value }) => setTyped(value.slice(0, MOST_TYPED))}
        />
      </div>
      {notice}
      <div role="tabpanel" id={`${id}panel`} aria-label={t('review.tabs')}>
        <p role="status" className={styles.text} hidden={!search || !asked.isSuccess}>
          {search && asked.isSuccess && found}
        </p>
        {total > 0 && (
          <PairList key={JSON.stringify(filter)} round={round} filter={filter} total={total} isBusy={isBusy} />
        )}
        {total === 0 && !search && <p className={styles.text}>{t(`review.empty.${band}`)}</p>}
      </div>
    </Surface>
  );
}
