import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PageTitle } from './Page.tsx';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 'min(70vh, 560px)',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '400px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

type Props = {
  picture?: ReactNode;
  title: string;
  text: ReactNode;
  /** At most one primary button, and a quieter one. */
  actions?: ReactNode;
  hint?: string | undefined;
};

/** Never a blank page: a picture, what it will be, and one way to go on. */
export function EmptyState({ picture, title, text, actions, hint }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      {picture}
      <PageTitle>{title}</PageTitle>
      <p className={styles.text}>{text}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
