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
    // Narrow: each its own row of the form, so that the way on can stay in reach below a long page.
    [narrow]: { display: 'contents' },
  },
  help: { marginInlineEnd: 'auto', [narrow]: { order: 3, marginInline: 'auto', minHeight: '44px' } },
  skip: { [narrow]: { order: 2, minHeight: '44px', maxWidth: 'none' } },
  done: {
    [narrow]: {
      order: 1,
      position: 'sticky',
      bottom: tokens.spacingVerticalS,
      zIndex: 1,
      minHeight: '44px',
      maxWidth: 'none',
    },
  },
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
      <Button size="large" appearance="subtle" className={styles.skip} onClick={skip}>
        {t('skip')}
      </Button>
      <Button size="large" type="submit" appearance="primary" className={styles.done} disabledFocusable={isBusy}>
        {t('done')}
      </Button>
      {isAsking && (
        <HelpDialog partnershipId={view.partnershipId} partners={view.partners} close={() => setAsking(false)} />
      )}
    </div>
  );
}
