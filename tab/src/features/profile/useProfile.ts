import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerSuggestionInput, MyProfile, UpdateProfileInput } from '../../../../api/contracts/people.ts';
import { api } from '../../lib/apiClient.ts';
import { ApiError } from '../../lib/apiError.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { offerUndo } from '../../lib/undo.ts';
import { meKey, useMe } from '../../lib/useMe.ts';
import { applyUpdate, inverseOf } from './applyUpdate.ts';

type Update = { input: UpdateProfileInput; names?: Record<string, string> };

export interface ProfileChanges {
  /** Saves at once and offers to take it back; `said` is what the offer says. */
  update(input: UpdateProfileInput, said: string, names?: Record<string, string>): void;
  answer(input: AnswerSuggestionInput): void;
  pause(until: string | null, said: string): void;
}

/** My profile, how to change it, and the sentence about a change that did not work. */
export function useProfile(): { me: MyProfile; changes: ProfileChanges; problem: string } {
  const { t } = useTranslation('profile');
  const queries = useQueryClient();
  const me = useMe();
  const [problem, setProblem] = useState('');
  const current = () => queries.getQueryData<MyProfile>(meKey) ?? me;
  // One after the other, so that each is made from the version that the one before left.
  const oneByOne = {
    scope: { id: 'profile' },
    onSuccess: (changed: MyProfile) => {
      setProblem('');
      queries.setQueryData(meKey, changed);
      void queries.invalidateQueries({ queryKey: ['partners'] });
    },
    onError: (error: Error) => {
      setProblem(error instanceof ApiError && error.code === 'conflict' ? t('stale') : errorSentence(error));
      void queries.invalidateQueries({ queryKey: meKey });
    },
  };
  const updating = useMutation({
    ...oneByOne,
    mutationFn: ({ input }: Update) =>
      api.patch<MyProfile>('/api/me/profile', { ...input, version: current().version } satisfies UpdateProfileInput),
    onMutate: ({ input, names }) => {
      queries.setQueryData<MyProfile>(meKey, (now) => now && applyUpdate(now, input, names));
    },
  });
  const answering = useMutation({
    ...oneByOne,
    mutationFn: (input: AnswerSuggestionInput) => api.post<MyProfile>('/api/me/suggestions', input),
  });
  const pausing = useMutation({
    ...oneByOne,
    mutationFn: (until: string | null) => api.put<MyProfile>('/api/me/pause', { until }),
    onMutate: (until) => {
      queries.setQueryData<MyProfile>(meKey, (now) => now && { ...now, pausedUntil: until });
    },
  });
  const changes: ProfileChanges = {
    update(input, said, names) {
      const before = inverseOf(current(), input);
      const change: Update = { input, ...(names && { names }) };
      updating.mutate(change, {
        onSuccess: () => offerUndo({ text: said, undo: () => updating.mutate({ input: before }) }),
      });
    },
    answer: (input) => answering.mutate(input),
    pause(until, said) {
      const before = current().pausedUntil;
      pausing.mutate(until, {
        onSuccess: () => offerUndo({ text: said, undo: () => pausing.mutate(before) }),
      });
    },
  };
  return { me, changes, problem };
}
