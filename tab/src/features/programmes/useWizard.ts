import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { api } from '../../lib/apiClient.ts';
import { ApiError } from '../../lib/apiError.ts';
import { draftOf, inputOf, type Draft } from './draft.ts';
import { put } from './useProgrammeAct.ts';
import { oneKey } from './useProgrammes.ts';

type Saved = Pick<ProgrammeView, 'id' | 'version'>;

/** The draft on the page, and the ways to keep it. It is made anew once, then changed from the version it was read at. */
export function useWizard(first: Draft, programme: ProgrammeView | null) {
  const queries = useQueryClient();
  const [draft, change] = useState(first);
  const [saved, setSaved] = useState<Saved | null>(programme);
  const saving = useMutation({
    mutationFn: (at: Saved | null) =>
      at
        ? api.put<ProgrammeView>(`/api/programmes/${at.id}`, { ...inputOf(draft), version: at.version })
        : api.post<ProgrammeView>('/api/programmes', inputOf(draft)),
    onSuccess: (answer) => {
      setSaved(answer);
      put(queries, answer);
    },
  });
  const starting = useMutation({
    mutationFn: async () => {
      const { id } = await saving.mutateAsync(saved);
      return api.post<ProgrammeView>(`/api/programmes/${id}/start`);
    },
    onSuccess: (answer) => put(queries, answer),
  });
  const current = (id: string) =>
    queries.fetchQuery({
      queryKey: oneKey(id),
      queryFn: () => api.get<ProgrammeView>(`/api/programmes/${id}`),
      staleTime: 0,
    });
  const error = starting.error ?? saving.error;
  return {
    draft,
    change,
    error,
    isStale: error instanceof ApiError && error.code === 'conflict' && error.reason === 'programmeChanged',
    isBusy: saving.isPending || starting.isPending,
    save: () => orNull(saving.mutateAsync(saved)),
    start: () => orNull(starting.mutateAsync()),
    /** What somebody else saved meanwhile takes the place of what stands here. */
    async takeTheirs() {
      if (!saved) return;
      const theirs = await current(saved.id);
      change(draftOf(theirs));
      setSaved(theirs);
      saving.reset();
      starting.reset();
    },
    /** What stands here is saved over what somebody else saved meanwhile. */
    async keepMine() {
      if (!saved) return;
      starting.reset();
      await orNull(saving.mutateAsync(await current(saved.id)));
    },
  };
}

/** The mutation keeps what went wrong; who waits only has to know that nothing came. */
const orNull = <A>(answer: Promise<A>): Promise<A | null> => answer.catch(() => null);
