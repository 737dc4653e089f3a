import { Redirect } from 'wouter';
import { usePoll } from '../usePolls.ts';
import { Writer } from './Writer.tsx';

/** Where a lead writes a poll; once it is open, or for anybody else, its own page is the one to be on. */
export function WritePage({ id }: { id: string }) {
  const poll = usePoll(id);
  // A draft is nobody else's to see, so this never leads back here.
  if (poll.state !== 'draft') return <Redirect to={`/polls/${id}`} replace />;
  return <Writer key={id} poll={poll} />;
}
