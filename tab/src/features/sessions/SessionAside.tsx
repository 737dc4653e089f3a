import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { untilNext } from './actionsOf.ts';
import { JoinLink } from './JoinLink.tsx';
import type { Phase } from './livePhase.ts';
import { NotHappened } from './NotHappened.tsx';
import { mayBeMissed } from './pairMoment.ts';
import { Roles } from './Roles.tsx';
import { Tried } from './Tried.tsx';
import { UntilNextTime } from './UntilNextTime.tsx';

const useStyles = makeStyles({
  aside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > * + *': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  },
});

type Props = { session: SessionView; plan: PartnershipPlan; phase: Phase; now: Date };

/** Beside the agenda: what was to be tried, what comes next, who does what today, the link, and the quiet no. */
export function SessionAside({ session, plan, phase, now }: Props) {
  const { person, others, partnershipId, startsAt } = session;
  const members = [person, ...others];
  const isAhead = phase === 'before' || phase === 'ready' || phase === 'live';
  return (
    <aside className={useStyles().aside}>
      <Tried plan={plan} members={members} before={startsAt} />
      <UntilNextTime
        partnershipId={partnershipId}
        isMany={others.length > 0}
        added={untilNext(plan.actions, startsAt)}
      />
      {isAhead && session.template !== 'first' && <Roles session={session} />}
      {isAhead && <JoinLink session={session} />}
      {(phase === 'ready' || phase === 'live') && mayBeMissed(session, now) && <NotHappened session={session} />}
    </aside>
  );
}
