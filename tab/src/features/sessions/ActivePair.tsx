import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { useMe } from '../../lib/useMe.ts';
import { MeetingPair } from './MeetingPair.tsx';
import { NewPair } from './NewPair.tsx';
import { pairMoment } from './pairMoment.ts';
import { useNow } from '../../lib/useNow.ts';
import { usePlan } from './usePlan.ts';

/** An active pair: until it ever had a date, three first steps; from then on everything around its meetings. */
export function ActivePair({ partnership }: { partnership: PartnershipView }) {
  const plan = usePlan(partnership.id);
  const now = useNow();
  const { timeZone } = useMe();
  const moment = pairMoment(plan, now, timeZone);
  if (moment === 'new') return <NewPair partnership={partnership} plan={plan} />;
  return <MeetingPair partnership={partnership} plan={plan} moment={moment} now={now} />;
}
