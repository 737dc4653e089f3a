import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useMe } from '../../../lib/useMe.ts';
import { listKey, pollKey } from '../usePolls.ts';
import { momentWords } from '../words.ts';
import type { useDraft } from './useDraft.ts';

type Given = { poll: PollView; writing: ReturnType<typeof useDraft> };

/** What is done with a draft: to me first, to everybody, away. It is saved before it is sent anywhere. */
export function usePollActs({ poll: { id, programmeId }, writing }: Given) {
  const { t } = useTranslation('polls');
  const [, go] = useLocation();
  const { timeZone } = useMe();
  const queries = useQueryClient();
  const onError = (error: Error) => tell({ text: errorSentence(error) });
  const leave = () => {
    void queries.invalidateQueries({ queryKey: listKey(programmeId) });
    go(`/programmes/${programmeId}/polls`);
  };
  const trying = useMutation({
    mutationFn: async () => (await writing.save()) && (await api.post(`/api/polls/${id}/try`), true),
    onSuccess: (isSent) => {
      tell({ text: t(isSent ? 'write.tried' : 'write.notSaved') });
    },
    onError,
  });
  const opening = useMutation({
    mutationFn: async () =>
      (await writing.save()) ? api.post<PollView>(`/api/polls/${id}/open`, { version: writing.version() }) : null,
    onSuccess: (opened) => {
      if (!opened) return tell({ text: t('write.notSaved') });
      queries.setQueryData(pollKey(id), opened);
      const until = momentWords(t, opened.closesAt, timeZone);
      tell({
        text: t(opened.door === 'channel' ? 'write.openedChannel' : 'write.opened', { count: opened.asked, until }),
      });
      leave();
    },
    onError,
  });
  const deleting = useMutation({
    mutationFn: () => api.delete(`/api/polls/${id}`),
    onSuccess: () => {
      tell({ text: t('write.deleted') });
      leave();
    },
    onError,
  });
  return {
    tryIt: () => trying.mutate(),
    open: () => opening.mutate(),
    remove: () => deleting.mutate(),
    isBusy: trying.isPending || opening.isPending || deleting.isPending,
  };
}
