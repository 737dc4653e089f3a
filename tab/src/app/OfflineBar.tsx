import { useState, useSyncExternalStore } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CloudDismissRegular } from '@fluentui/react-icons';
import { onlineManager } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../lib/format.ts';
import { narrow } from '../lib/useNarrow.ts';

const useStyles = makeStyles({
  frame: {
    boxSizing: 'border-box',
    maxWidth: '1120px',
    margin: `0 auto`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL} 0`,
    [narrow]: { paddingInline: tokens.spacingHorizontalL },
  },
  bar: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
});

/** What was loaded stays readable; what is written waits and is sent when the connection is back. */
export function OfflineBar() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  const [since, setSince] = useState<string | null>(null);
  if (!isOnline && since === null) setSince(clockTime(new Date()));
  if (isOnline && since !== null) setSince(null);
  return (
    <div role="status">
      {!isOnline && (
        <div className={styles.frame}>
          <div className={styles.bar}>
            <CloudDismissRegular className={styles.icon} />
            <span>
              <strong>{t('offline.title')}</strong> {t('offline.text', { time: since })}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
