import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { tell } from '../../lib/notices.ts';
import type { Draft } from './draft.ts';
import type { useWizard } from './useWizard.ts';
import type { Step, useWizardStep } from './useWizardStep.ts';

/** What is missing before it can go on, said at its place. */
export type Missing = 'name' | 'people' | null;

type Given = {
  wizard: ReturnType<typeof useWizard>;
  steps: ReturnType<typeof useWizardStep>;
  isRunning: boolean;
};

/** Back, on, keep, start. A draft is kept with every step on; what runs changes only when that is asked for. */
export function useWizardActs({ wizard, steps: { step, toStep }, isRunning }: Given) {
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const [missing, setMissing] = useState<Missing>(null);
  const { draft } = wizard;
  const lacks = (what: Missing, at: Step) => {
    setMissing(what);
    if (step !== at) toStep(at);
  };
  const next = async () => {
    if (!draft.name.trim()) return lacks('name', 1);
    const to = step === 1 ? 2 : 3;
    const kept = isRunning ? null : await wizard.save();
    if (kept || isRunning) toStep(to, kept?.id);
  };
  const keep = async () => {
    const kept = await wizard.save();
    if (!kept) return;
    tell({ text: t(isRunning ? 'said.saved' : 'said.kept') });
    go(isRunning ? `/programmes/${kept.id}` : '/programmes');
  };
  const start = async () => {
    if (!draft.name.trim()) return lacks('name', 1);
    if (draft.audience.kind === 'named' && draft.audience.people.length < 2) return lacks('people', 3);
    const started = await wizard.start();
    if (!started) return;
    tell({ text: t('said.started', { name: started.name }) });
    go(`/programmes/${started.id}`);
  };
  return {
    missing,
    edit: (changed: Draft) => {
      setMissing(null);
      wizard.change(changed);
    },
    back: () => (step === 1 ? go('/programmes') : toStep(step === 3 ? 2 : 1)),
    next: () => void next(),
    keep: () => void keep(),
    start: () => void start(),
  };
}
