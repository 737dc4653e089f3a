import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { toAgenda, toDraft } from './agendaDraft.ts';
import type { AgendaFacts } from './agendaWords.ts';
import { usePlanAct } from './usePlanAct.ts';
import { useSessionAct } from './useSessionAct.ts';

type Input = { session: SessionView; plan: PartnershipPlan; facts: AgendaFacts; close: () => void };

/** An agenda being changed: saved for this meeting, and where it is wanted for every one of the pair. */
export function useAgendaDraft({ session, plan, facts, close }: Input) {
  const { t } = useTranslation('sessions');
  const [steps, setSteps] = useState(() => toDraft(t, session.agenda, facts));
  const [purpose, setPurpose] = useState(session.purpose);
  const wasKept = plan.ownAgenda !== null;
  const [isKept, setKept] = useState(wasKept);
  const change = useSessionAct(session);
  const keep = usePlanAct(plan.partnershipId);
  const save = async () => {
    const agenda = toAgenda(t, steps, facts);
    if (isKept || wasKept) await keep.mutateAsync({ path: 'agenda', body: { agenda: isKept ? agenda : null } });
    await change.mutateAsync({ verb: 'put', path: '', body: { purpose, agenda } });
    close();
  };
  // Both say themselves what went wrong; what was typed stays.
  const saveAndStay = () => void save().catch(() => undefined);
  const isBusy = change.isPending || keep.isPending;
  return { steps, setSteps, purpose, setPurpose, isKept, setKept, save: saveAndStay, isBusy };
}
