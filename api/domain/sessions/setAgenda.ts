import type { AgendaStep, PartnershipPlan } from '../../contracts/sessions.ts';
import type { Context } from '../context.ts';
import { accessRunningPlan } from './access.ts';
import { agendaOf } from './agendas.ts';
import { changePlan } from './changePlan.ts';
import { getPlan } from './getPlan.ts';
import { LearningSession } from './model.ts';
import { isSameAgenda, plainAgenda } from './plainAgenda.ts';
import { rewriteSession } from './rewriteSession.ts';

/**
 * The pair's own agenda for every meeting from now on, the planned one included; null: that of the template again. The same
 * again is no change, and of two at once the last one counts. Errors: `not_found`, `notActive`.
 */
export async function setAgenda(
  ctx: Context,
  { id, agenda }: { id: string; agenda: AgendaStep[] | null },
): Promise<PartnershipPlan> {
  const { plan } = await accessRunningPlan(ctx, id);
  const before = plan.ownAgenda ?? null;
  const isSame = agenda && before ? isSameAgenda(agenda, before) : agenda === before;
  if (isSame) return getPlan(ctx, { id });
  const own = agenda && plainAgenda(agenda);
  return changePlan(ctx, id, {
    action: 'plan.agendaSet',
    update: own ? { $set: { ownAgenda: own } } : { $unset: { ownAgenda: true } },
    then: () => rewritePlanned(ctx, id, own),
  });
}

async function rewritePlanned(ctx: Context, partnershipId: string, own: AgendaStep[] | null): Promise<void> {
  const planned = await LearningSession.findOne({ tenantId: ctx.tenantId, openKey: partnershipId });
  if (!planned) return;
  const minutes = (planned.endsAt.getTime() - planned.startsAt.getTime()) / 60_000;
  const agenda = own ?? agendaOf(planned.template, minutes);
  if (isSameAgenda(agenda, planned.agenda)) return;
  await rewriteSession(ctx, { _id: planned._id, state: 'planned' }, { agenda });
}
