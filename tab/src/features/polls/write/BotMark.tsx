import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { flexShrink: 0, borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorBrandBackground },
  rings: { fill: 'none', stroke: tokens.colorNeutralForegroundOnBrand, strokeWidth: '2.4px' },
});

/** The bot's avatar: two overlapping rings, one a person. */
export function BotMark({ size }: { size: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g className={styles.rings}>
        <circle cx="12.5" cy="16" r="5.2" />
        <circle cx="19.5" cy="16" r="5.2" />
      </g>
    </svg>
  );
}
