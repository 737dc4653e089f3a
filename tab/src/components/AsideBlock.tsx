import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  block: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, textWrap: 'pretty', overflowWrap: 'break-word' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
});

/** Bare on the page: what stands beside the main column. */
export function AsideBlock({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.block}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {act}
      </div>
      {children}
    </section>
  );
}
