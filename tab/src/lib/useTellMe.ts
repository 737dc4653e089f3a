import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyProfile } from '../../../api/contracts/people.ts';
import { api } from './apiClient.ts';
import { errorSentence } from './errorSentence.ts';
import { tell } from './notices.ts';
import { meKey, useMe } from './useMe.ts';

/** One message when somebody fits, then quiet. */
export function useTellMe() {
  const queries = useQueryClient();
  const { wantsToBeToldWhenSomebodyFits: isTold } = useMe();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.patch<MyProfile>('/api/me/profile', { wantsToBeToldWhenSomebodyFits: true }),
    onSuccess: (profile) => queries.setQueryData(meKey, profile),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  return { isTold, tellMe: () => mutate(), isBusy: isPending };
}
