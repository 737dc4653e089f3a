import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProgrammePreview } from '../../../../api/contracts/programmes.ts';
import { useSettled } from '../../components/useSettled.ts';
import { api } from '../../lib/apiClient.ts';
import { inputOf, type Draft } from './draft.ts';

const SETTLED_AFTER_MS = 350;

/** What the draft would mean today. Words change nothing, so only choices ask; the last answer stays until the next. */
export function usePreview(draft: Draft): ProgrammePreview | undefined {
  const asked = JSON.stringify({ ...inputOf(draft), name: '', goal: '', companyGoal: '' });
  const settled = useSettled(asked, SETTLED_AFTER_MS);
  return useQuery({
    queryKey: ['programme preview', settled],
    queryFn: () => api.post<ProgrammePreview>('/api/programmes/preview', JSON.parse(settled)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  }).data;
}
