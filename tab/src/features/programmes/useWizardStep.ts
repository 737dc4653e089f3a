import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';

export type Step = 1 | 2 | 3;

/** The step is a part of the address, so that Back goes one step back; the focus goes to the new step's sentence. */
export function useWizardStep(): { step: Step; toStep: (step: Step, id?: string) => void } {
  const [address, go] = useLocation();
  const asked = Number(new URLSearchParams(useSearch()).get('step'));
  const step: Step = asked === 2 || asked === 3 ? asked : 1;
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
  }, [step]);
  const toStep = (next: Step, id?: string) => {
    const path = id ? `/programmes/${id}/edit` : address;
    // The first save gives the draft its address: the one of no draft must not stay behind Back.
    go(`${path}?step=${next}`, { replace: path !== address });
  };
  return { step, toStep };
}
