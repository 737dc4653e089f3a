import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 819px)': {
      gridTemplateColumns: 'minmax(0, 1fr) !important',
      gap: tokens.spacingVerticalL,
    },
  },
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  },
});

type Props = { width: 296 | 312 | 336; aside: ReactNode; children: ReactNode };

/** The main column and what stands bare beside it, parted by lines; one below the other where there is no room. */
export function WithAside({ width, aside, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.columns} style={{ gridTemplateColumns: `minmax(0, 1fr) ${width}px` }}>
      {children}
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}
