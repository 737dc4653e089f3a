import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Members } from '../../components/Members.tsx';
import { PageTitle } from '../../components/Page.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { JoinButton } from './JoinButton.tsx';
import type { Phase } from './livePhase.ts';
import { pairNames } from './pairTitle.ts';
import { SessionWhen } from './SessionWhen.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { gap: tokens.spacingHorizontalM },
  },
  words: {
    ...typographyStyles.body1,
    flex: '1 1 180px',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    [narrow]: typographyStyles.caption1,
  },
  join: {
    flexShrink: 0,
    [narrow]: { flexBasis: '100%', '& button': { width: '100%', maxWidth: 'none', minHeight: '44px' } },
  },
});

type Props = {
  session: SessionView;
  plan: PartnershipPlan;
  partnership: PartnershipView;
  phase: Phase;
  title: string;
};

/** Where we are, with whom, until when; before it and while it runs, the way into the call. */
export function SessionHead({ session, plan, partnership, phase, title }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const isNarrow = useNarrow();
  const isAhead = phase === 'before' || phase === 'ready';
  return (
    <>
      <BackLink href={`/partnerships/${partnership.id}`}>{pairNames(t, partnership)}</BackLink>
      <div className={styles.head}>
        <Members partnership={partnership} shape={isNarrow ? 'row' : 'header'} />
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <SessionWhen session={session} plan={plan} />
        </div>
        {(isAhead || phase === 'live') && (
          <div className={styles.join}>
            <JoinButton
              session={session}
              isPrimary={phase === 'before'}
              isQuiet={phase === 'live'}
              text={t(phase === 'live' ? 'act.backToCall' : 'act.join')}
            />
          </div>
        )}
      </div>
    </>
  );
}
