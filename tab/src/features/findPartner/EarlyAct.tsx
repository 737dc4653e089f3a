import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  act: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr 128px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    '&:not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& > :last-child': { minHeight: '36px' },
    [narrow]: {
      gridTemplateColumns: '24px 1fr',
      '& > :last-child': { gridColumn: '1 / -1', minHeight: '44px' },
    },
  },
  icon: { display: 'flex', fontSize: tokens.fontSizeBase600, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { icon: ReactNode; title: string; text: string; children: ReactNode };

/** One way on: what it is, what it does, its button. */
export function EarlyAct({ icon, title, text, children }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.act}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </li>
  );
}
