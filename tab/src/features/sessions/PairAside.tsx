import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { ToldEachOther } from '../../components/ToldEachOther.tsx';
import { Goals } from './Goals.tsx';
import { toSayHowItWas } from './historyWords.ts';
import { PairFoot } from './PairFoot.tsx';
import { Rhythm } from './Rhythm.tsx';
import { SoFar } from './SoFar.tsx';
import { Tried } from './Tried.tsx';
import { UntilNextTime } from './UntilNextTime.tsx';

type Props = { partnership: PartnershipView; plan: PartnershipPlan };

/** What is carried from one meeting to the next. */
export function PairAside({ partnership, plan }: Props) {
  const { person, others } = partnership;
  const members = [person, ...others];
  return (
    <>
      <Goals partnership={partnership} plan={plan} />
      <Tried plan={plan} members={members} />
      {!partnership.isOneOff && (
        <>
          <UntilNextTime partnershipId={plan.partnershipId} isMany={others.length > 0} />
          <Rhythm plan={plan} />
        </>
      )}
      <SoFar plan={plan} members={members} />
      <ToldEachOther partnership={partnership} lastHeldId={toSayHowItWas(plan)} />
      <PairFoot partnership={partnership} plan={plan} />
    </>
  );
}
