import type { ComponentType } from 'react';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { ClosedRequest } from './ClosedRequest.tsx';
import { OpenRequest } from './OpenRequest.tsx';
import { RequestToMe } from './RequestToMe.tsx';
import { RoundPairToMe } from './RoundPairToMe.tsx';
import { WrappedUp } from './WrappedUp.tsx';
import { usePartnership } from '../../lib/usePartnerships.ts';

type PairPage = ComponentType<{ partnership: PartnershipView }>;

/** One partnership, as it stands now. What an active one meets about is a feature of its own, which the router brings. */
export function PartnershipPage({ id, ActivePair }: { id: string; ActivePair: PairPage }) {
  const partnership = usePartnership(id);
  const Shown = partnership.state === 'active' ? ActivePair : pageOf(partnership);
  return <Shown partnership={partnership} />;
}

function pageOf({ state, iAsked, round }: PartnershipView): PairPage {
  if (state === 'ended') return WrappedUp;
  if (state === 'proposed') return round ? RoundPairToMe : iAsked ? OpenRequest : RequestToMe;
  return ClosedRequest;
}
