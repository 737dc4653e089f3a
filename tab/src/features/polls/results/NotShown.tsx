import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, fontSize: '28px', color: tokens.colorBrandForeground1 },
  words: {
    ...typographyStyles.body1,
    maxWidth: '560px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: 0, textWrap: 'pretty' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
});

/** What stands in a chart's place: a shield and the reason. */
export function NotShown({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <ShieldCheckmarkRegular className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <h2 className={styles.title} {...(id && { id })}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
