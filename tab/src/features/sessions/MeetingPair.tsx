import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { PartnershipFrame } from '../../components/PartnershipFrame.tsx';
import { useMe } from '../../lib/useMe.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { ActiveMenu } from './ActiveMenu.tsx';
import { NextMeeting } from './NextMeeting.tsx';
import { Notes } from './Notes.tsx';
import { PairActions } from './PairActions.tsx';
import { PairAside } from './PairAside.tsx';
import { firstThing, type PairMoment } from './pairMoment.ts';
import { pairNames, pairTitle } from './pairTitle.ts';

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

type Props = { partnership: PartnershipView; plan: PartnershipPlan; moment: PairMoment; now: Date };

/** A pair that meets: the next meeting leads, its notes below, what is carried from one to the next beside it. */
export function MeetingPair({ partnership, plan, moment, now }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const names = pairNames(t, partnership, useNarrow());
  const first = firstThing(plan, moment);
  const shared = { partnership, plan };
  return (
    <PartnershipFrame
      partnership={partnership}
      title={pairTitle(t, names, plan, now, timeZone)}
      arrows="solid"
      more={<ActiveMenu partnership={partnership} />}
      actions={<PairActions {...shared} first={first} />}
      aside={<PairAside {...shared} />}
    >
      <div className={styles.main}>
        <NextMeeting {...shared} first={first} moment={moment} />
        <Notes partnership={partnership} notes={plan.notes} />
      </div>
    </PartnershipFrame>
  );
}
