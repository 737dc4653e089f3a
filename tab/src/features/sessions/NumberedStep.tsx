import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  step: { display: 'flex', gap: tokens.spacingHorizontalL, listStyleType: 'none' },
  number: {
    ...typographyStyles.body1Strong,
    flex: '0 0 28px',
    boxSizing: 'border-box',
    height: '28px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  next: { border: `1px solid ${tokens.colorBrandStroke1}` },
  words: {
    ...typographyStyles.body1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, maxWidth: '600px', textWrap: 'pretty' },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
});

type Props = { number: number; title: string; isNext?: boolean; children: ReactNode };

export function NumberedStep({ number, title, isNext = false, children }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={mergeClasses(styles.number, isNext && styles.next)} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
    </li>
  );
}
