import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairBand, RoundView } from '../../../../api/contracts/rounds.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';

const all: readonly PairBand[] = ['both', 'one', 'look'];

const useStyles = makeStyles({
  tabs: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    flexShrink: 0,
    [narrow]: { flexWrap: 'wrap' },
  },
  tab: { paddingInline: tokens.spacingHorizontalSNudge, [narrow]: { minHeight: '44px' } },
});

/** How many pairs a band has. */
export function bandCount({ figures }: RoundView, band: PairBand): number {
  if (!figures) return 0;
  return { both: figures.bothLearn, one: figures.oneLearns, look: figures.look }[band];
}

/** In mentoring and buddy programmes one of the two is there for the other: "both learn" is shown only where it happens. */
export function shownBands(round: RoundView): readonly PairBand[] {
  return round.programme.kind === 'learning'
    ? all
    : all.filter((band) => band !== 'both' || bandCount(round, band) > 0);
}

type Props = {
  round: RoundView;
  bands: readonly PairBand[];
  id: string;
  /** Null while the list shows what a search found. */
  chosen: PairBand | null;
  choose: (band: PairBand) => void;
};

/** The three bands, each with its count. */
export function PairTabs({ round, bands, id, chosen, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const isNarrow = useNarrow();
  const kind = round.programme.kind === 'learning' ? 'tab' : 'mentoring';
  return (
    <TabList
      className={styles.tabs}
      aria-label={t('review.tabs')}
      selectedValue={chosen}
      onTabSelect={(_, { value }) => choose(bands.find((band) => band === value) ?? 'both')}
    >
      {bands.map((band) => (
        <Tab key={band} value={band} id={id + band} className={styles.tab} aria-controls={`${id}panel`}>
          {t(`review.${kind}${isNarrow ? 'Short' : ''}.${band}`, { count: bandCount(round, band) })}
        </Tab>
      ))}
    </TabList>
  );
}
