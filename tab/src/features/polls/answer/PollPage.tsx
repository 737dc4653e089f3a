import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { usePoll } from '../usePolls.ts';
import { AnswerPage } from './AnswerPage.tsx';
import { OverPage } from './OverPage.tsx';
import { WatchPage } from './WatchPage.tsx';

/** A poll at the state it is in: written, answered, counted, read. */
export function PollPage({ id }: { id: string }) {
  const { t } = useTranslation('polls');
  const poll = usePoll(id);
  const isOver = Date.parse(poll.closesAt) <= Date.now();
  switch (poll.state) {
    case 'draft':
      return <Redirect to={`/polls/${id}/write`} replace />;
    case 'opening':
    case 'open':
      if (isOver) return <OverPage poll={poll} title={t('over.closing')} text={t('over.closingText')} />;
      return poll.wasAsked && poll.template !== 'sessions' ? (
        <AnswerPage key={id} poll={poll} />
      ) : (
        <WatchPage poll={poll} />
      );
    case 'closing':
      return <OverPage poll={poll} title={t('over.closing')} text={t('over.closingText')} />;
    case 'cancelled':
      return <OverPage poll={poll} title={t('over.cancelled')} text={t('over.cancelledText')} />;
    case 'closed':
      return <Redirect to={`/polls/${id}/results`} replace />;
  }
}
