import { Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { Page } from '../../components/Page.tsx';
import { Surface } from '../../components/Surface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { AsideSection } from './AsideSection.tsx';
import { dayAndTime } from './dayAndTime.ts';
import { Fairness } from './Fairness.tsx';
import { LeftOut } from './LeftOut.tsx';
import { MatchingAgain } from './MatchingAgain.tsx';
import { PairsSurface } from './PairsSurface.tsx';
import { ChangeAgainButton, PublishButton } from './ReviewActions.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { useFreshPairs } from './usePairs.ts';
import { useRoundColumns } from './useRoundColumns.ts';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
  },
  answer: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  divider: { flexGrow: 0 },
});

/** `again`: the round while it is matched anew behind this review; the pairs on the page are still those of before. */
type Props = { round: RoundView; again: RoundView | null };

/** Everything a lead should see before anybody is told: who has no partner, how fair it is, and every pair. */
export function ReviewRound({ round, again }: Props) {
  const styles = useStyles();
  const columns = useRoundColumns();
  const { t } = useTranslation('rounds');
  const { timeZone } = useMe();
  const isNarrow = useNarrow();
  const isBusy = again !== null;
  useFreshPairs(round);
  const leftOut = (
    <AsideSection title={t('leftOut.title')}>
      <LeftOut round={round} />
    </AsideSection>
  );
  const fairness = (
    <AsideSection title={t('fair.title')}>
      <Fairness round={round} />
    </AsideSection>
  );
  const answer = <p className={styles.answer}>{t('answer', dayAndTime(round.round.dates.answerBy, timeZone))}</p>;
  const divider = <Divider className={styles.divider} />;
  return (
    <Page title={t('review.pageTitle', { programme: round.programme.name, number: round.round.number })}>
      <ReviewHead round={round} isBusy={isBusy} />
      {isNarrow && (
        <>
          <Surface className={styles.summary}>
            {leftOut}
            {divider}
            {fairness}
          </Surface>
          <PublishButton round={round} isBusy={isBusy} isSticky />
        </>
      )}
      <div className={columns.columns}>
        <PairsSurface round={round} isBusy={isBusy} notice={<MatchingAgain round={round} again={again} />} />
        {isNarrow ? (
          <>
            <ChangeAgainButton round={round} isBusy={isBusy} />
            {answer}
          </>
        ) : (
          <aside className={columns.aside}>
            {leftOut}
            {divider}
            {fairness}
            {divider}
            {answer}
          </aside>
        )}
      </div>
    </Page>
  );
}
