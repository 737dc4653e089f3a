import { makeStyles, tokens, typographyStyles, type GriffelStyle } from '@fluentui/react-components';

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0 },
  figure: { ...typographyStyles.body1Strong, textAlign: 'end', flexShrink: 0 },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    boxShadow: `0 0 0 1px ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    [forced]: { outline: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    [forced]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

export const figureList: GriffelStyle = {
  display: 'flex',
  flexDirection: 'column',
  gap: tokens.spacingVerticalL,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
};

type Props = {
  name: string;
  /** The figure in words; it says all that the bar shows. */
  figure: string;
  /** 0..1 */
  share: number;
  hint?: string | null;
};

/** One figure of a list, with its bar. */
export function FigureBar({ name, figure, share, hint }: Props) {
  const styles = useStyles();
  const width = `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.figure}>{figure}</span>
      </span>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ width }} />
      </div>
      {hint && <span className={styles.hint}>{hint}</span>}
    </li>
  );
}
