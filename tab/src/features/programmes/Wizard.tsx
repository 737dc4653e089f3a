import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Page } from '../../components/Page.tsx';
import { tell } from '../../lib/notices.ts';
import type { Draft } from './draft.ts';
import { PreviewAside } from './PreviewAside.tsx';
import { SentAside } from './SentAside.tsx';
import { StepHead } from './StepHead.tsx';
import { StepInvite } from './StepInvite.tsx';
import { StepRules } from './StepRules.tsx';
import { StepWhy } from './StepWhy.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { usePreview } from './usePreview.ts';
import { useWizardStep } from './useWizardStep.ts';
import { useWizard } from './useWizard.ts';
import { WhatPeopleRead } from './WhatPeopleRead.tsx';
import { WizardFoot } from './WizardFoot.tsx';
import { WizardProblem } from './WizardProblem.tsx';

type Missing = 'name' | 'people' | null;
type Props = { first: Draft; programme: ProgrammeView | null };

/** Why, rules, invite. A draft is kept with every step, so that it can be left at any; what runs changes when it is saved. */
export function Wizard({ first, programme }: Props) {
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const { step, toStep } = useWizardStep();
  const wizard = useWizard(first, programme);
  const preview = usePreview(wizard.draft);
  const [missing, setMissing] = useState<Missing>(null);
  const { draft, change } = wizard;
  const isRunning = programme?.state === 'running';
  const edit = (next: Draft) => {
    setMissing(null);
    change(next);
  };
  const next = async () => {
    if (!draft.name.trim()) return setMissing('name');
    const to = step === 1 ? 2 : 3;
    if (isRunning) return toStep(to);
    const kept = await wizard.save();
    if (kept) toStep(to, kept.id);
    return undefined;
  };
  const keep = async () => {
    const kept = await wizard.save();
    if (!kept) return;
    tell({ text: t(isRunning ? 'said.saved' : 'said.kept') });
    go(isRunning ? `/programmes/${kept.id}` : '/programmes');
  };
  const start = async () => {
    if (!draft.name.trim()) {
      setMissing('name');
      return toStep(1);
    }
    if (draft.audience.kind === 'named' && draft.audience.people.length < 2) return setMissing('people');
    const started = await wizard.start();
    if (!started) return undefined;
    tell({ text: t('said.started', { name: started.name }) });
    return go(`/programmes/${started.id}`);
  };
  const picture = <PreviewAside draft={draft} preview={preview} {...(step === 2 && { toInvite: () => toStep(3) })} />;
  return (
    <Page title={t('wizard.title')}>
      <StepHead step={step} draft={draft} preview={preview} />
      <WizardProblem wizard={wizard} />
      <TwoColumns
        aside={
          <>
            {step === 1 ? <WhatPeopleRead draft={draft} /> : picture}
            {step === 3 && !isRunning && <SentAside draft={draft} />}
          </>
        }
      >
        {step === 1 && <StepWhy draft={draft} change={edit} isNameMissing={missing === 'name'} />}
        {step === 2 && <StepRules draft={draft} change={edit} toInvite={() => toStep(3)} />}
        {step === 3 && <StepInvite draft={draft} change={edit} isNobodyNamed={missing === 'people'} />}
        <WizardFoot
          step={step}
          isRunning={isRunning}
          isBusy={wizard.isBusy}
          back={() => (step === 1 ? go('/programmes') : toStep(step === 3 ? 2 : 1))}
          keep={() => void keep()}
          next={() => void next()}
          start={() => void start()}
        />
      </TwoColumns>
    </Page>
  );
}
