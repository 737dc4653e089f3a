import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { JoinProgrammeInput, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { listKey, oneKey } from './useProgrammes.ts';

type Act = {
  act: 'join' | 'leave' | 'skip' | 'pause' | 'archive';
  body?: JoinProgrammeInput | { isSkipping: boolean } | { until: string | null };
  /** What the page may show before the server has answered. */
  expected?: Partial<ProgrammeView>;
};

/** One act on one programme: shown at once where that is safe, corrected by the answer, taken back by a failure. */
export function useProgrammeAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `programme ${id}` },
    mutationFn: ({ act, body }: Act) => api.post<ProgrammeView>(`/api/programmes/${id}/${act}`, body ?? {}),
    onMutate: async ({ expected }) => {
      await queries.cancelQueries({ queryKey: oneKey(id) });
      const before = queries.getQueryData<ProgrammeView>(oneKey(id));
      if (before && expected) queries.setQueryData(oneKey(id), { ...before, ...expected });
      return before;
    },
    onSuccess: (answer) => put(queries, answer),
    onError: (error, _act, before) => {
      if (before) queries.setQueryData(oneKey(id), before);
      void queries.invalidateQueries({ queryKey: oneKey(id) });
      tell({ text: errorSentence(error) });
    },
  });
}

/** Puts what the server answered where it is shown; the list is asked for anew. */
export function put(queries: QueryClient, programme: ProgrammeView): void {
  queries.setQueryData(oneKey(programme.id), programme);
  void queries.invalidateQueries({ queryKey: listKey });
}
