import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Page } from '../../../components/Page.tsx';

type Props = { poll: PollView; title: string; text: string };

/** Nothing to answer any more, and why; the way on leads to what came of others. */
export function OverPage({ poll, title, text }: Props) {
  const { t } = useTranslation('polls');
  const [, go] = useLocation();
  return (
    <Page title={title}>
      <EmptyState
        title={title}
        text={text}
        actions={<Button onClick={() => go(`/programmes/${poll.programmeId}/polls`)}>{t('allPolls')}</Button>}
      />
    </Page>
  );
}
