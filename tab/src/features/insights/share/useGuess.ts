import { useState } from 'react';
import { keepPreviousData, onlineManager, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuessInsightInput, InsightGuess } from '../../../../../api/contracts/insights.ts';
import { longestText } from '../../../../../api/contracts/insightUses.ts';
import { useSettled } from '../../../components/useSettled.ts';
import { api } from '../../../lib/apiClient.ts';
import { ApiError } from '../../../lib/apiError.ts';

const PAUSE_MS = 500;

const questionOf = (input: GuessInsightInput) =>
  queryOptions({
    queryKey: ['insightGuess', input],
    queryFn: () => api.post<InsightGuess>('/api/insights/guess', input),
    staleTime: 60_000,
  });

/** What is guessed of the words, after a pause in writing. Answers to older words are dropped; nothing is saved. */
export function useGuess(text: string, about: Omit<GuessInsightInput, 'text'>) {
  const queries = useQueryClient();
  const now = text.trim();
  const settled = useSettled(now, PAUSE_MS);
  const [hurried, setHurried] = useState<string | null>(null);
  const asked = hurried === now ? now : settled;
  const guess = useQuery({
    ...questionOf({ ...about, text: asked }),
    enabled: asked.length <= longestText,
    placeholderData: keepPreviousData,
  });
  /** Without the pause: of exactly the words as they stand. Offline it fails at once. */
  const guessNow = async (): Promise<InsightGuess> => {
    if (!onlineManager.isOnline()) throw new ApiError({ code: 'unavailable', reason: 'unreachable' });
    setHurried(now);
    return queries.fetchQuery({ ...questionOf({ ...about, text: now }), retry: false });
  };
  return { guess, guessNow };
}
