import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';
import { ChangeAgainButton, PublishButton } from './ReviewActions.tsx';
import { reviewTitle } from './reviewTitle.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, flex: '1 1 280px' },
  actions: { display: 'flex', flexWrap: 'wrap', flexDirection: 'row-reverse', gap: tokens.spacingHorizontalS },
});

/** How many have a partner, and the one thing to do. */
export function ReviewHead({ round, isBusy }: { round: RoundView; isBusy: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('rounds');
  const isNarrow = useNarrow();
  const { programme } = round;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <PageTitle>{reviewTitle(t, round)}</PageTitle>
        <PageLead>{t('review.text', { programme: programme.name, number: round.round.number })}</PageLead>
      </div>
      {!isNarrow && (
        <div className={styles.actions}>
          <PublishButton round={round} isBusy={isBusy} />
          <ChangeAgainButton round={round} isBusy={isBusy} />
        </div>
      )}
    </header>
  );
}
