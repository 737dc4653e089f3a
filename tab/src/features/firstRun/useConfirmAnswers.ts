import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConfirmProfileInput, MyProfile } from '../../../../api/contracts/people.ts';
import { api } from '../../lib/apiClient.ts';
import { useEntrance } from '../../lib/entrance.ts';
import { currentLocale } from '../../lib/locale.ts';
import { meKey, useMe } from '../../lib/useMe.ts';

/**
 * Sends both answers; language and time zone are what Teams and the browser say, so nobody is asked for them. A demo
 * person keeps the directory's zone: the browser stands somewhere else.
 */
export function useConfirmAnswers() {
  const queries = useQueryClient();
  const { door } = useEntrance();
  const me = useMe();
  return useMutation({
    mutationFn: (answers: Pick<ConfirmProfileInput, 'wants' | 'teaches'>) =>
      api.post<MyProfile>('/api/me/confirm', {
        ...answers,
        locale: currentLocale(),
        timeZone: door === 'local' ? me.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone,
      } satisfies ConfirmProfileInput),
    onSuccess: (me) => queries.setQueryData(meKey, me),
  });
}
