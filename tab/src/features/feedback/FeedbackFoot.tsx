import { useState } from 'react';
import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { HelpDialog } from '../../components/HelpDialog.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    [narrow]: { flexDirection: 'column-reverse', alignItems: 'stretch' },
  },
  help: { marginInlineEnd: 'auto', [narrow]: { marginInline: 'auto', minHeight: '44px' } },
  button: { [narrow]: { minHeight: '44px', maxWidth: 'none' } },
});

type Props = { view: SessionFeedbackView; isBusy: boolean; skip: () => void };

/** Asking for help is something else than feedback: named, apart, and told only to one person. */
export function FeedbackFoot({ view, isBusy, skip }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['feedback', 'pairs']);
  const [isAsking, setAsking] = useState(false);
  const returns = useRestoreFocusTarget();
  return (
    <div className={styles.foot}>
      <Link as="button" type="button" className={styles.help} {...returns} onClick={() => setAsking(true)}>
        {t('pairs:help.act')}
      </Link>
      <Button size="large" appearance="subtle" className={styles.button} onClick={skip}>
        {t('skip')}
      </Button>
      <Button size="large" type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
        {t('done')}
      </Button>
      {isAsking && (
        <HelpDialog partnershipId={view.partnershipId} partners={view.partners} close={() => setAsking(false)} />
      )}
    </div>
  );
}
