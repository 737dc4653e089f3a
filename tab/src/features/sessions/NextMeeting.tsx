import { useState } from 'react';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { AgendaSurface } from './AgendaSurface.tsx';
import { AgreementSurface } from './AgreementSurface.tsx';
import { NoDateSurface } from './NoDateSurface.tsx';
import { Outcome } from './Outcome.tsx';
import { needsAgreement, stillAsks, type FirstThing, type PairMoment } from './pairMoment.ts';
import { PausedSurface } from './PausedSurface.tsx';

type Props = { partnership: PartnershipView; plan: PartnershipPlan; first: FirstThing; moment: PairMoment };

/** What the main column begins with: the question about the last meeting, the agreement, then the next one's agenda. */
export function NextMeeting({ partnership, plan, first, moment }: Props) {
  // Once answered it is not asked for any more; its sentence worth keeping still is.
  const [answered, setAnswered] = useState<SessionView | null>(null);
  const asked = answered ?? plan.toAnswer;
  return (
    <>
      {asked && stillAsks(asked, plan) && (
        <Outcome session={asked} isPrimary={first === 'answer'} answered={setAnswered} />
      )}
      {needsAgreement(plan) && <AgreementSurface plan={plan} isPrimary={first === 'agree'} />}
      {moment === 'paused' && <PausedSurface until={plan.pausedUntil ?? ''} next={plan.next} />}
      {moment === 'open' && <NoDateSurface partnership={partnership} />}
      {plan.next && moment !== 'paused' && <AgendaSurface session={plan.next} plan={plan} />}
    </>
  );
}
