import { useSuspenseQuery } from '@tanstack/react-query';
import type { PollTemplates, Words } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';

/** What ships with Pairwise, and the words a new scale begins with: those that the templates' scales have. */
export function useTemplates(): PollTemplates & { scale: readonly Words[] } {
  const { templates } = useSuspenseQuery({
    queryKey: ['polls', 'templates'],
    queryFn: () => api.get<PollTemplates>('/api/polls/templates'),
    staleTime: Infinity,
  }).data;
  const scale = templates.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'scale');
  return { templates, scale: scale?.options ?? [] };
}
