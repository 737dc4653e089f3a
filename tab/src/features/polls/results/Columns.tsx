import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { narrow } from '../../../lib/useNarrow.ts';

const forced = '@media (forced-colors: active)';
const TALLEST_PX = 74;

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '66px',
    gridTemplateRows: 'auto auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [narrow]: { gridAutoColumns: '52px', columnGap: tokens.spacingHorizontalSNudge },
  },
  column: { display: 'grid', gridRow: 'span 2', gridTemplateRows: 'subgrid', textAlign: 'center', minWidth: 0 },
  top: { alignSelf: 'end', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  count: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  bar: {
    boxSizing: 'border-box',
    minHeight: '1.5px',
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
  },
  empty: {
    border: 'none',
    borderTop: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: 0,
    backgroundColor: 'transparent',
  },
  counted: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    [forced]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  word: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  },
});

type Props = {
  label: string;
  columns: readonly { word: string; count: number; isCounted: boolean }[];
};

/** How many took which word: the figure over its column, filled where the sentence beside it counts. */
export function Columns({ label, columns }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <ol className={styles.chart} aria-label={t('results.chart', { question: label })}>
      {columns.map(({ word, count, isCounted }) => (
        <li key={word} className={styles.column}>
          <span className={styles.top}>
            <span className={styles.count}>{count}</span>
            <span
              aria-hidden="true"
              className={mergeClasses(styles.bar, isCounted && styles.counted, count === 0 && styles.empty)}
              style={{ height: Math.round((TALLEST_PX * count) / most) }}
            />
          </span>
          <span className={styles.word}>{word}</span>
        </li>
      ))}
    </ol>
  );
}
