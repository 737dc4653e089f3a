import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { api } from '../../lib/apiClient.ts';
import { ApiError } from '../../lib/apiError.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
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
  const current = async (): Promise<ProgrammeView | null> => {
    if (!saved) return null;
    const path = `/api/programmes/${saved.id}`;
    const read = { queryKey: oneKey(saved.id), queryFn: () => api.get<ProgrammeView>(path), staleTime: 0 };
    return queries.fetchQuery(read).catch((problem: unknown) => {
      tell({ text: errorSentence(problem) });
      return null;
    });
  };
  const error = starting.error ?? saving.error;
  return {
    draft,
    change,
    error,
    isStale: error instanceof ApiError && error.code === 'conflict' && error.reason === 'programmeChanged',
    isBusy: saving.isPending || starting.isPending,
    save: () => {
      starting.reset();
      return orNull(saving.mutateAsync(saved));
    },
    start: () => orNull(starting.mutateAsync()),
    /** What somebody else saved meanwhile takes the place of what stands here. */
    async takeTheirs() {
      const theirs = await current();
      if (!theirs) return;
      change(draftOf(theirs));
      setSaved(theirs);
      saving.reset();
      starting.reset();
    },
    /** What stands here is saved over what somebody else saved meanwhile. */
    async keepMine() {
      const theirs = await current();
      if (!theirs) return;
      starting.reset();
      await orNull(saving.mutateAsync(theirs));
    },
  };
}

/** The mutation keeps what went wrong; who waits only has to know that nothing came. */
const orNull = <A>(answer: Promise<A>): Promise<A | null> => answer.catch(() => null);
