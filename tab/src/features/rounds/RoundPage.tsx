import { useState } from 'react';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { FailedRound } from './FailedRound.tsx';
import { OpenRound } from './OpenRound.tsx';
import { PublishedRound } from './PublishedRound.tsx';
import { PublishingRound } from './PublishingRound.tsx';
import { ReviewRound } from './ReviewRound.tsx';
import { RunningRound } from './RunningRound.tsx';
import { useRound } from './useRound.ts';

/** A round at the step it is at. */
export function RoundPage({ id }: { id: string }) {
  const round = useRound(id);
  const [reviewed, setReviewed] = useState<RoundView | null>(null);
  const isReady = round.step === 'ready';
  if (isReady && reviewed !== round) setReviewed(round);
  if (!isReady && round.step !== 'matching' && reviewed) setReviewed(null);
  switch (round.step) {
    case 'draft':
    case 'open':
      return <OpenRound round={round} />;
    case 'matching':
      // A change in the review is matched behind it; the page and its place in the list stay.
      return reviewed ? <ReviewRound round={reviewed} again={round} /> : <RunningRound round={round} />;
    case 'ready':
      return <ReviewRound round={round} again={null} />;
    case 'failed':
      return <FailedRound round={round} />;
    case 'publishing':
      return <PublishingRound round={round} />;
    case 'proposed':
    case 'closed':
      return <PublishedRound round={round} />;
  }
}
