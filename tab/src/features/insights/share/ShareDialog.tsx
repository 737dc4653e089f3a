import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { DialogProblem } from '../../../components/OneJobDialog.tsx';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { insightKey } from '../useInsights.ts';
import { ShareForm } from './ShareForm.tsx';
import { ShareFrame } from './ShareFrame.tsx';
import type { ShareStart } from './ShareInsightDialog.tsx';

type Props = { close: () => void; start: ShareStart };

/** A new one begins at once; one's own has to be fetched first, as it stands now. */
export function ShareDialog({ close, start }: Props) {
  const { insightId, text = '', sessionId } = start;
  if (insightId) return <ShareOwn id={insightId} close={close} />;
  const about = sessionId ?? (text ? `text:${text.slice(0, 80)}` : 'new');
  return <ShareForm close={close} text={text} sessionId={sessionId} about={about} />;
}

function ShareOwn({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('insightShare');
  const { data, error } = useQuery({
    queryKey: [...insightKey(id), 'toChange'],
    queryFn: () => api.get<InsightView>(`/api/insights/${encodeURIComponent(id)}`),
    staleTime: 0,
    gcTime: 0,
    // What is being changed is not replaced under the hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data) return <ShareForm close={close} before={data} text={data.text} about={id} />;
  return (
    <ShareFrame title={t('title.change')} close={close}>
      {error ? (
        <DialogProblem text={errorSentence(error)} />
      ) : (
        <Skeleton aria-label={t('title.change')}>
          <SkeletonItem size={96} />
        </Skeleton>
      )}
    </ShareFrame>
  );
}
