import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 312px',
    columnGap: '40px',
    rowGap: tokens.spacingVerticalXL,
    alignItems: 'start',
    '@media (max-width: 819px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  main: { [narrow]: { gap: tokens.spacingVerticalM } },
  aside: {
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  },
});

/** The main column and, bare beside or below it, an aside parted by lines. */
export function TwoColumns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.column, styles.main)}>{children}</div>
      <aside className={mergeClasses(styles.column, styles.aside)}>{aside}</aside>
    </div>
  );
}
