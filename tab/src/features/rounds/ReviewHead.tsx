import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';
import { ChangeAgainButton, PublishButton } from './ReviewActions.tsx';
import { reviewTitle } from './reviewTitle.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', flexDirection: 'row-reverse', gap: tokens.spacingHorizontalS },
});

/** How many have a partner, and the one thing to do. */
export function ReviewHead({ round, isBusy }: { round: RoundView; isBusy: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const isNarrow = useNarrow();
  const { programme } = round;
  return (
    <PageHead
      title={reviewTitle(t, round)}
      lead={t('review.text', { programme: programme.name, number: round.round.number })}
    >
      {!isNarrow && (
        <div className={styles.actions}>
          <PublishButton round={round} isBusy={isBusy} />
          <ChangeAgainButton round={round} isBusy={isBusy} />
        </div>
      )}
    </PageHead>
  );
}
