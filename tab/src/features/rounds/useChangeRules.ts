import { useLocation } from 'wouter';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { useRoundStep } from './useRoundStep.ts';

/** Stops the matching, or takes its result back, and opens the programme's rules. Nothing was sent, so nothing is lost. */
export function useChangeRules({ id, programme }: RoundView) {
  const [, go] = useLocation();
  const step = useRoundStep(id);
  const open = () => go(`/programmes/${programme.id}/edit?step=2`);
  return { stopAndChange: () => step.mutate({ step: 'stop' }, { onSuccess: open }), open, isBusy: step.isPending };
}
