import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  block: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, maxWidth: '600px', textWrap: 'pretty', overflowWrap: 'break-word' },
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', gap: '0 16px' },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [narrow]: { '& > button': { minHeight: '44px', flexGrow: 1, maxWidth: 'none' } },
  },
});

type Props = { title: string; act?: ReactNode; actions?: ReactNode; className?: string; children?: ReactNode };

/** A surface of the main column: a heading with one act, what it is about, what can be done. */
export function Block({ title, act, actions, className, children }: Props) {
  const styles = useStyles();
  return (
    <Surface as="section" aria-label={title} className={mergeClasses(styles.block, className)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {act}
      </div>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </Surface>
  );
}
