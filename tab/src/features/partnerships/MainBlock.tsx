import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Surface } from '../../components/Surface.tsx';

const useStyles = makeStyles({
  block: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, maxWidth: '600px', textWrap: 'pretty' },
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalL, '& button': { minHeight: '44px' } },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
});

/** The main column of a partnership that is not (yet, or any more) active. */
export function MainBlock({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Surface className={styles.block}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </Surface>
  );
}
