import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { useSessionAct } from './useSessionAct.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  text: { ...typographyStyles.caption1, flex: '1 1 0', margin: 0, color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, [narrow]: { minHeight: '44px' } },
});

/** A no in one tap, without a reason, between those who were to meet. */
export function NotHappened({ session }: { session: SessionView }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const act = useSessionAct(session);
  const isMany = session.others.length > 0;
  return (
    <div className={styles.row}>
      <p className={styles.text}>{t(isMany ? 'session.notHappenedTextMany' : 'session.notHappenedText')}</p>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={act.isPending}
        onClick={() => act.mutate({ path: 'outcome', body: { met: 'no' } })}
      >
        {t('session.notHappened')}
      </Button>
    </div>
  );
}
