import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { SessionFeedbackInput, SessionFeedbackView } from '../../../../api/contracts/feedback.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { pairFeedbackKey } from '../../lib/usePairFeedback.ts';

const key = (sessionId: string) => ['sessionFeedback', sessionId] as const;
const path = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/feedback`;

/** The reader's own words about one meeting. They don't change under the writer's hands. */
export function useSessionFeedback(sessionId: string): SessionFeedbackView {
  return useSuspenseQuery({
    queryKey: key(sessionId),
    queryFn: () => api.get<SessionFeedbackView>(path(sessionId)),
    refetchOnWindowFocus: false,
  }).data;
}

/** Keeps the whole of it; the same again is the same. */
export function useSaveFeedback({ sessionId, partnershipId }: SessionFeedbackView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: SessionFeedbackInput) => api.put<SessionFeedbackView>(path(sessionId), input),
    onSuccess: (view) => {
      queries.setQueryData(key(sessionId), view);
      void queries.invalidateQueries({ queryKey: pairFeedbackKey(partnershipId) });
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
}
