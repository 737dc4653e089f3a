import { useState } from 'react';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { AfterMeeting } from './AfterMeeting.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { AgreementSurface } from './AgreementSurface.tsx';
import type { AgendaFacts } from './agendaWords.ts';
import { LiveAgenda } from './LiveAgenda.tsx';
import type { Phase } from './livePhase.ts';
import { Outcome } from './Outcome.tsx';
import { useReturnFocus } from '../../lib/useReturnFocus.ts';
import { needsAgreement, stillAsks } from './pairMoment.ts';

type Props = { session: SessionView; plan: PartnershipPlan; phase: Phase; facts: AgendaFacts; now: Date };

/** The agenda with its current step; afterwards the question whether they met stands in its place. */
export function SessionMain({ session, plan, phase, facts, now }: Props) {
  const [isChanging, setChanging] = useState(false);
  const trigger = useReturnFocus<HTMLAnchorElement>(isChanging);
  const isOver = phase === 'asks' || phase === 'keeps' || phase === 'done';
  if (isOver && stillAsks(session, plan)) return <Outcome session={session} isPrimary answered={() => undefined} />;
  if (isOver || phase === 'off') return <AfterMeeting session={session} plan={plan} />;
  if (isChanging) return <AgendaEditor session={session} plan={plan} facts={facts} close={() => setChanging(false)} />;
  return (
    <>
      {needsAgreement(plan) && <AgreementSurface plan={plan} isPrimary={false} />}
      <LiveAgenda
        session={session}
        phase={phase}
        facts={facts}
        now={now}
        trigger={trigger}
        change={() => setChanging(true)}
      />
    </>
  );
}
