import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { api } from '../../lib/apiClient.ts';
import { listKey, oneKey } from '../../lib/usePartnerships.ts';

export const planKey = (partnershipId: string) => ['plan', partnershipId] as const;
export const sessionKey = (id: string) => ['session', id] as const;

/** What the pair agreed on and carries from meeting to meeting; looked at again while visible, as the other writes too. */
export function usePlan(partnershipId: string): PartnershipPlan {
  return useSuspenseQuery({
    queryKey: planKey(partnershipId),
    queryFn: () => api.get<PartnershipPlan>(`/api/partnerships/${encodeURIComponent(partnershipId)}/plan`),
    refetchInterval: 8_000,
  }).data;
}

/** One meeting; both see the same step within ten seconds. */
export function useSession(id: string): SessionView {
  return useSuspenseQuery({
    queryKey: sessionKey(id),
    queryFn: () => api.get<SessionView>(`/api/sessions/${encodeURIComponent(id)}`),
    refetchInterval: 10_000,
  }).data;
}

/** Puts an answered plan wherever it is shown; the board and the partnership ask again. */
export function putPlan(queries: QueryClient, plan: PartnershipPlan): void {
  queries.setQueryData(planKey(plan.partnershipId), plan);
  if (plan.next) queries.setQueryData(sessionKey(plan.next.id), plan.next);
  for (const queryKey of [listKey, oneKey(plan.partnershipId), ['session']])
    void queries.invalidateQueries({ queryKey });
}

/** Puts an answered session wherever it is shown; what follows from it is asked again. */
export function putSession(queries: QueryClient, session: SessionView): void {
  queries.setQueryData(sessionKey(session.id), session);
  queries.setQueryData<PartnershipPlan>(planKey(session.partnershipId), (plan) =>
    plan?.next?.id === session.id && session.state === 'planned' ? { ...plan, next: session } : plan,
  );
  for (const queryKey of [listKey, oneKey(session.partnershipId), planKey(session.partnershipId)])
    void queries.invalidateQueries({ queryKey });
}
