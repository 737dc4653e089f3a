import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { PollView } from '../../../../api/contracts/polls.ts';
import { usePoll } from './usePolls.ts';
import { Results } from './results/ResultsPage.tsx';
import type { T } from './words.ts';
import { AnswerPage } from './answer/AnswerPage.tsx';
import { OverPage } from './answer/OverPage.tsx';
import { WatchPage } from './answer/WatchPage.tsx';

/** A poll at the state it is in: written, answered, counted, read. */
export function PollPage({ id }: { id: string }) {
  const { t } = useTranslation('polls');
  const poll = usePoll(id);
  const isOver = Date.parse(poll.closesAt) <= Date.now();
  const counted = <OverPage poll={poll} {...countedWords(t, poll)} />;
  switch (poll.state) {
    case 'draft':
      return <Redirect to={`/polls/${id}/write`} replace />;
    case 'opening':
    case 'open':
      if (isOver) return counted;
      return poll.wasAsked && poll.template !== 'sessions' ? (
        <AnswerPage key={id} poll={poll} />
      ) : (
        <WatchPage poll={poll} />
      );
    case 'closing':
      return counted;
    case 'cancelled':
      return <OverPage poll={poll} title={t('over.cancelled')} text={t('over.cancelledText')} />;
    case 'closed':
      return <Results id={id} />;
  }
}

/** It takes no answers any more, and is counted at once, or once its key is back. */
function countedWords(t: T, { waitsForKey, iLead }: PollView): { title: string; text: string } {
  if (!waitsForKey) return { title: t('over.closing'), text: t('over.closingText') };
  const lead = iLead ? ` ${t('over.waitingLead')}` : '';
  return { title: t('over.waiting'), text: `${t('over.waitingText')}${lead}` };
}
