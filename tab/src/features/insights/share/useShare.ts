import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type {
  AudienceChoice,
  InsightView,
  ShareInsightInput,
  UpdateInsightInput,
} from '../../../../../api/contracts/insights.ts';
import { api } from '../../../lib/apiClient.ts';
import { ApiError } from '../../../lib/apiError.ts';
import { tell } from '../../../lib/notices.ts';
import { insightKey, insightsKey } from '../useInsights.ts';
import { fieldsOf, namingOf, type ShareDraft } from './shareDraft.ts';

export type ShareAct = { draft: ShareDraft; choice: AudienceChoice; isDraft: boolean };
type From = { sessionId?: string | undefined; before?: InsightView | undefined };

/** Shares, keeps as a draft, or changes what is shared: the same tap twice is one insight. */
export function useShare(from: From, then: { done: () => void; sharedOtherwise: () => void }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: ShareAct) => send(what, from),
    onSuccess: (view) => {
      refresh(queries, view);
      sayWhereItIs(view, from.before);
      then.done();
    },
    onError: (error) => isSharedOtherwise(error) && then.sharedOtherwise(),
  });
}

/** Other words were shared by this form before, and its answer was lost: what stands there now is kept. */
export const isSharedOtherwise = (error: unknown): boolean =>
  error instanceof ApiError && error.reason === 'sharedOtherwise';

async function send({ draft, choice, isDraft }: ShareAct, { sessionId, before }: From): Promise<InsightView> {
  const fields = fieldsOf(draft);
  const { audience } = choice;
  const naming = namingOf(draft, choice) ?? 'named';
  const update = ({ id, version, state }: InsightView) => {
    const isShared = state === 'draft' && !isDraft;
    const input: UpdateInsightInput = { ...fields, audience, naming, version, ...(isShared && { isShared }) };
    return api.put<InsightView>(`/api/insights/${id}`, input);
  };
  if (before) return update(before);
  const input: ShareInsightInput = {
    ...fields,
    audience,
    naming,
    isDraft,
    onceKey: draft.onceKey,
    ...(sessionId && { sessionId }),
    ...(draft.linkTo && { linkTo: draft.linkTo }),
  };
  const view = await api.post<InsightView>('/api/insights', input);
  // Kept as a draft by a tap whose answer was lost: now it is shared.
  return view.state === 'draft' && !isDraft ? update(view) : view;
}

/** "Add mine to it": stands under the other one, with the name. */
export function useAddMine(text: string, done: (id: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, onceKey }: { id: string; title: string; onceKey: string }) =>
      api.post<unknown>(`/api/insights/${id}/comments`, { text: text.trim(), isExperience: true, onceKey }),
    onSuccess: (_, { id, title }) => {
      void queries.invalidateQueries({ queryKey: insightsKey });
      tell({ text: i18next.t('insightShare:said.added', { title }) });
      done(id);
    },
  });
}

function refresh(queries: QueryClient, view: InsightView): void {
  queries.setQueryData(insightKey(view.id), view);
  void queries.invalidateQueries({ queryKey: insightsKey });
  void queries.invalidateQueries({ queryKey: ['expertise'] });
}

function sayWhereItIs({ id, state }: InsightView, before: InsightView | undefined): void {
  const isChanged = before && before.state === state && state !== 'draft';
  const said = isChanged ? 'changed' : state === 'draft' || state === 'waitsForContact' ? state : 'shared';
  const link = { href: `/insights/${id}`, text: i18next.t('insightShare:said.open') };
  tell({ text: i18next.t(`insightShare:said.${said}`), ...(!isChanged && { link }) });
}
