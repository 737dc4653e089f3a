import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type {
  CommentInput,
  ConfirmInput,
  FlagInput,
  FlagView,
  RecordOutcomeInput,
} from '../../../../api/contracts/insightUses.ts';
import { api } from '../../lib/apiClient.ts';
import { tell } from '../../lib/notices.ts';
import { insightKey, insightsKey } from './useInsights.ts';

export type InsightAct =
  | { act: 'outcome'; input: RecordOutcomeInput }
  | { act: 'takeOutcomeBack' }
  | { act: 'comment'; input: CommentInput }
  | { act: 'removeComment'; commentId: string }
  | { act: 'flag'; input: FlagInput }
  | { act: 'confirm'; input: ConfirmInput }
  | { act: 'claim' }
  | { act: 'withdraw' }
  | { act: 'passOn'; isPassedOn: boolean };

function send(id: string, what: InsightAct): Promise<unknown> {
  const path = `/api/insights/${encodeURIComponent(id)}`;
  switch (what.act) {
    case 'outcome':
      return api.put(`${path}/outcome`, what.input);
    case 'takeOutcomeBack':
      return api.delete(`${path}/outcome`);
    case 'comment':
      return api.post(`${path}/comments`, what.input);
    case 'removeComment':
      return api.delete(`${path}/comments/${encodeURIComponent(what.commentId)}`);
    case 'flag':
      return api.post(`${path}/flags`, what.input);
    case 'confirm':
      return api.post(`${path}/confirm`, what.input);
    case 'passOn':
      return api.post(`${path}/pass-on`, { isPassedOn: what.isPassedOn });
    case 'claim':
    case 'withdraw':
      return api.post(`${path}/${what.act}`);
  }
}

type Farewell = 'withdraw.said' | 'notice.passedOn' | 'notice.notPassedOn' | 'flag.hidden';

/** What is said where nothing is left to do on the page afterwards; null: it goes on there. */
export function farewell(what: InsightAct, answer: unknown): Farewell | null {
  if (what.act === 'withdraw') return 'withdraw.said';
  if (what.act === 'passOn') return what.isPassedOn ? 'notice.passedOn' : 'notice.notPassedOn';
  return what.act === 'flag' && !(answer as FlagView).isStillShown ? 'flag.hidden' : null;
}

/** Does one thing with an insight; it is done when the page shows it. What is gone leads back to the library. */
export function useInsightAct(id: string) {
  const { t } = useTranslation('insights');
  const queries = useQueryClient();
  const [, go] = useLocation();
  return useMutation({
    mutationFn: (what: InsightAct) => send(id, what),
    onSuccess: (answer, what) => {
      const said = farewell(what, answer);
      if (said) {
        // Said here: the page that asked is gone by then.
        tell({ text: t(said) });
        go('/insights');
        queries.removeQueries({ queryKey: insightKey(id) });
      }
      void queries.invalidateQueries({ queryKey: ['expertise'] });
      return queries.invalidateQueries({ queryKey: insightsKey });
    },
  });
}
