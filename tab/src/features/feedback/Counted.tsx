import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: '24px 28px',
    color: tokens.colorNeutralForeground2,
    [narrow]: {
      padding: tokens.spacingHorizontalL,
      '& button': { minHeight: '44px', width: '100%', maxWidth: 'none' },
    },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  text: { margin: 0, maxWidth: '600px', textWrap: 'pretty' },
});

/** It was counted for good: there is nothing left that could be read or changed. */
export function Counted({ view: { partnershipId, programmeName } }: { view: SessionFeedbackView }) {
  const styles = useStyles();
  const { t } = useTranslation('feedback');
  const [, go] = useLocation();
  return (
    <Surface as="section" aria-label={t('counted.title')} className={styles.surface}>
      <h2 className={styles.title}>{t('counted.title')}</h2>
      <p className={styles.text}>{t('counted.text', { programme: programmeName })}</p>
      <Button appearance="primary" onClick={() => go(`/partnerships/${partnershipId}`)}>
        {t('counted.back')}
      </Button>
    </Surface>
  );
}
