import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PollResults, WriteVoiceInput } from '../../../../../api/contracts/pollResults.ts';
import type { WriteChangeInput } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { listKey, resultsKey } from '../usePolls.ts';

type Act = { act: 'change'; body: WriteChangeInput } | { act: 'voice'; body: WriteVoiceInput };

/** What a lead says changes, or what one signs; the answer is the results as they stand then. */
export function useResultAct({ id, programmeId }: Pick<PollResults, 'id' | 'programmeId'>) {
  const queries = useQueryClient();
  const stopLooking = () => queries.cancelQueries({ queryKey: resultsKey(id) });
  return useMutation({
    scope: { id: `results ${id}` },
    mutationFn: ({ act, body }: Act) => api.put<PollResults>(`/api/polls/${id}/${act}`, body),
    onMutate: stopLooking,
    onSuccess: async (results) => {
      await stopLooking();
      queries.setQueryData(resultsKey(id), results);
      void queries.invalidateQueries({ queryKey: listKey(programmeId) });
    },
    onError: (error) => {
      tell({ text: errorSentence(error) });
      // What another lead wrote meanwhile is to be seen before one writes over it.
      void queries.invalidateQueries({ queryKey: resultsKey(id) });
    },
  });
}
