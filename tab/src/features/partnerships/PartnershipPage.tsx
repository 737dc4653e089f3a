import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { ActivePair } from './ActivePair.tsx';
import { ClosedRequest } from './ClosedRequest.tsx';
import { OpenRequest } from './OpenRequest.tsx';
import { RequestToMe } from './RequestToMe.tsx';
import { RoundPairToMe } from './RoundPairToMe.tsx';
import { WrappedUp } from './WrappedUp.tsx';
import { usePartnership } from './usePartnerships.ts';

/** One partnership, as it stands now. */
export function PartnershipPage({ id }: { id: string }) {
  const partnership = usePartnership(id);
  const Shown = pageOf(partnership);
  return <Shown partnership={partnership} />;
}

function pageOf({ state, iAsked, round }: PartnershipView) {
  if (state === 'active') return ActivePair;
  if (state === 'ended') return WrappedUp;
  if (state === 'proposed') return round ? RoundPairToMe : iAsked ? OpenRequest : RequestToMe;
  return ClosedRequest;
}
