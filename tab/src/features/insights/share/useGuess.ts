import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GuessInsightInput, InsightGuess } from '../../../../../api/contracts/insights.ts';
import { longestText } from '../../../../../api/contracts/insightUses.ts';
import { useSettled } from '../../../components/useSettled.ts';
import { api } from '../../../lib/apiClient.ts';

const PAUSE_MS = 500;

/** What is guessed of the words, after a pause in writing. Answers to older words are dropped; nothing is saved. */
export function useGuess(text: string, about: Omit<GuessInsightInput, 'text'>) {
  const settled = useSettled(text.trim(), PAUSE_MS);
  const input: GuessInsightInput = { ...about, text: settled };
  return useQuery({
    queryKey: ['insightGuess', input],
    queryFn: () => api.post<InsightGuess>('/api/insights/guess', input),
    enabled: settled.length <= longestText,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
