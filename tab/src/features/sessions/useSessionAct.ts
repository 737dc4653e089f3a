import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { keepFocus } from './keepFocus.ts';
import { planKey, putSession, sessionKey } from './usePlan.ts';
import type { Act } from './usePlanAct.ts';

/** One change of a meeting: its time, its agenda, how it went. An empty path is the meeting itself. */
export function useSessionAct({ id, partnershipId }: Pick<SessionView, 'id' | 'partnershipId'>) {
  const queries = useQueryClient();
  const stop = async () => {
    await queries.cancelQueries({ queryKey: sessionKey(id) });
    await queries.cancelQueries({ queryKey: planKey(partnershipId) });
  };
  return useMutation({
    mutationFn: ({ verb = 'post', path, body = {} }: Act) =>
      api[verb]<SessionView>(`/api/sessions/${id}${path && `/${path}`}`, body),
    onMutate: stop,
    onSuccess: async (session) => {
      await stop();
      putSession(queries, session);
      keepFocus();
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
}
