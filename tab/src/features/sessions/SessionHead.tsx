import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { PageTitle } from '../../components/Page.tsx';
import { Pair } from '../../components/Pair.tsx';
import { RingMark } from '../../components/RingMark.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { JoinButton } from './JoinButton.tsx';
import type { Phase } from './livePhase.ts';
import { pairNames } from './pairTitle.ts';
import { SessionWhen } from './SessionWhen.tsx';
import { useLinkStyle } from './useLinkStyle.ts';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', gap: tokens.spacingHorizontalSNudge },
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
  const link = useLinkStyle();
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const isNarrow = useNarrow();
  const { person, others, comes, gives } = partnership;
  const isAhead = phase === 'before' || phase === 'ready';
  return (
    <>
      <Link className={`${link} ${styles.back}`} href={`/partnerships/${partnership.id}`}>
        <ArrowLeftRegular aria-hidden="true" />
        {pairNames(t, partnership)}
      </Link>
      <div className={styles.head}>
        {others.length > 0 ? (
          <RingMark members={[person, me, ...others]} shape={isNarrow ? 'row' : 'header'} />
        ) : (
          <Pair
            person={person}
            me={me}
            shape={isNarrow ? 'row' : 'header'}
            comes={comes !== null}
            gives={gives !== null}
          />
        )}
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
