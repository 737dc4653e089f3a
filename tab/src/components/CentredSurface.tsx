import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Page } from './Page.tsx';
import { Surface } from './Surface.tsx';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  page: {
    minHeight: 'max(640px, min(100vh - 44px, 760px))',
    maxWidth: '824px',
    justifyContent: 'center',
    [narrow]: { minHeight: 0, justifyContent: 'flex-start' },
  },
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `40px 48px`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
});

/** One thing at a time: a single surface in the middle of the page. */
export function CentredSurface({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Page title={title} className={styles.page}>
      <Surface className={styles.surface}>{children}</Surface>
    </Page>
  );
}
