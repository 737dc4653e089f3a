import { useState } from 'react';
import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AnswerValue, PollView } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { listKey, pollKey } from '../usePolls.ts';
import { answersOf } from './answers.ts';

export type AnswerState = 'quiet' | 'saving' | 'saved' | 'failed';
type Said = { questionId: string; value: AnswerValue };

/**
 * The reader's own answers, each shown at once and saved one after the other as it was tapped. Without a connection they
 * wait and are sent when it is back; what the server refuses goes back to what it holds.
 */
export function useAnswers(poll: PollView) {
  const queries = useQueryClient();
  const key = pollKey(poll.id);
  const [states, setStates] = useState<Readonly<Record<string, AnswerState>>>({});
  const setState = (questionId: string, state: AnswerState) =>
    setStates((before) => ({ ...before, [questionId]: state }));
  const show = ({ questionId, value }: Said) =>
    queries.setQueryData<PollView>(
      key,
      (before) =>
        before && {
          ...before,
          mine: [...(before.mine ?? []).filter((one) => one.questionId !== questionId), { questionId, value }],
        },
    );
  const saying = useMutation({
    scope: { id: `answers ${poll.id}` },
    mutationFn: (said: Said) => api.put<PollView>(`/api/polls/${poll.id}/answers`, { answers: [said] }),
    onMutate: async ({ questionId }) => {
      // Without a connection it waits: nothing is counted yet.
      setState(questionId, onlineManager.isOnline() ? 'saving' : 'failed');
      await queries.cancelQueries({ queryKey: key, exact: true });
    },
    onSuccess: (answer, { questionId }) => {
      setState(questionId, 'saved');
      // Another tap may wait behind this one: its answer is shown already, and comes back with its own.
      if (queries.isMutating({ mutationKey: [`answers ${poll.id}`] }) <= 1) queries.setQueryData(key, answer);
      void queries.invalidateQueries({ queryKey: listKey(poll.programmeId) });
    },
    onError: (error, { questionId }) => {
      setState(questionId, 'failed');
      tell({ text: errorSentence(error) });
      void queries.invalidateQueries({ queryKey: key, exact: true });
    },
    mutationKey: [`answers ${poll.id}`],
  });
  return {
    values: answersOf(poll.mine),
    say: (questionId: string, value: AnswerValue) => {
      show({ questionId, value });
      saying.mutate({ questionId, value });
    },
    /** Nothing waits to be sent, nothing was refused. */
    isAllSaved: !Object.values(states).includes('failed'),
    stateOf: (questionId: string): AnswerState => states[questionId] ?? 'quiet',
  };
}
