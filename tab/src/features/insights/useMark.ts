import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InsightView } from '../../../../api/contracts/insights.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { insightKey, insightsKey } from './useInsights.ts';

type MarkKind = 'helpful' | 'saved';

/** The insight as it will be: the mark set or taken away, the count with it. The same again changes nothing. */
export function withMark(insight: InsightView, kind: MarkKind, isOn: boolean): InsightView {
  if (kind === 'saved') return { ...insight, isSaved: isOn };
  if (insight.isHelpfulToMe === isOn) return insight;
  const helpful = Math.max(0, insight.helpful + (isOn ? 1 : -1));
  return { ...insight, isHelpfulToMe: isOn, helpful };
}

/** Shown at once, taken back where it could not be kept; quick taps reach the server in their order. */
export function useMark(id: string, kind: MarkKind) {
  const queries = useQueryClient();
  const key = insightKey(id);
  const { mutate } = useMutation({
    mutationKey: ['insightMark', id],
    scope: { id: `insightMark-${id}-${kind}` },
    mutationFn: (isOn: boolean) => api.put<unknown>(`/api/insights/${encodeURIComponent(id)}/marks/${kind}`, { isOn }),
    onMutate: async (isOn) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<InsightView>(key, (before) => before && withMark(before, kind, isOn));
    },
    onError: (error, isOn) => {
      queries.setQueryData<InsightView>(key, (before) => before && withMark(before, kind, !isOn));
      tell({ text: errorSentence(error) });
    },
    // Only the last of several taps asks again: an answer in between would show what is overtaken already.
    onSettled: () => {
      if (queries.isMutating({ mutationKey: ['insightMark', id] }) > 1) return undefined;
      return queries.invalidateQueries({ queryKey: insightsKey });
    },
  });
  return mutate;
}
