import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { api } from './apiClient.ts';
import { errorSentence } from './errorSentence.ts';
import { tell } from './notices.ts';
import { listKey, oneKey } from './usePartnerships.ts';

export type Step = 'accept' | 'decline' | 'undo-decline' | 'withdraw' | 'end';

/** What the board may show before the server has answered. Taking back waits: the card is gone only when it is gone. */
const expected: Partial<Record<Step, Partial<PartnershipView>>> = {
  accept: { state: 'active', meetingTimes: [] },
  decline: { state: 'declined', canUndo: true },
  'undo-decline': { state: 'proposed', canUndo: false },
};

/** A pair of a round is active once everybody has started; until then the reader waits. */
const started = ({ round }: PartnershipView): Partial<PartnershipView> => ({
  round: round && { ...round, iStarted: true },
});

type Asked = { step: Step; line?: string };

/** One step of one partnership: shown at once where that is safe, corrected by the answer, taken back by a failure. */
export function usePartnershipStep(partnership: PartnershipView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, line }: Asked) =>
      api.post<PartnershipView>(`/api/partnerships/${partnership.id}/${step}`, line === undefined ? {} : { line }),
    onMutate: async ({ step }) => {
      await queries.cancelQueries({ queryKey: listKey });
      await queries.cancelQueries({ queryKey: oneKey(partnership.id) });
      const next = step === 'accept' && partnership.round ? started(partnership) : expected[step];
      if (next) put(queries, { ...partnership, ...next });
    },
    onSuccess: (answer) => put(queries, answer),
    onError: (error) => {
      put(queries, partnership);
      tell({ text: errorSentence(error) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: listKey }),
  });
}

/** Puts one partnership wherever it is shown. */
export function put(queries: QueryClient, partnership: PartnershipView): void {
  queries.setQueryData(oneKey(partnership.id), partnership);
  queries.setQueryData<{ partnerships: PartnershipView[] }>(
    listKey,
    (list) => list && { partnerships: list.partnerships.map((one) => (one.id === partnership.id ? partnership : one)) },
  );
}
