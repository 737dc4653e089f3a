import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Page } from '../../components/Page.tsx';
import type { Draft } from './draft.ts';
import { PreviewAside } from './PreviewAside.tsx';
import { SentAside } from './SentAside.tsx';
import { StepHead } from './StepHead.tsx';
import { StepInvite } from './StepInvite.tsx';
import { StepRules } from './StepRules.tsx';
import { StepWhy } from './StepWhy.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { usePreview } from './usePreview.ts';
import { useWizard } from './useWizard.ts';
import { useWizardActs } from './useWizardActs.ts';
import { useWizardStep } from './useWizardStep.ts';
import { WhatPeopleRead } from './WhatPeopleRead.tsx';
import { WizardFoot } from './WizardFoot.tsx';
import { WizardProblem } from './WizardProblem.tsx';

type Props = { first: Draft; programme: ProgrammeView | null };

/** Why, rules, invite: three steps, each with its picture at the side, each one to leave at. */
export function Wizard({ first, programme }: Props) {
  const { t } = useTranslation('programmes');
  const steps = useWizardStep();
  const wizard = useWizard(first, programme);
  const preview = usePreview(wizard.draft);
  const isRunning = programme?.state === 'running';
  const acts = useWizardActs({ wizard, steps, isRunning });
  const { step, toStep } = steps;
  const { draft } = wizard;
  const { missing, edit } = acts;
  const toInvite = () => toStep(3);
  const aside = (
    <>
      {step === 1 && <WhatPeopleRead draft={draft} />}
      {step === 2 && <PreviewAside draft={draft} preview={preview} toInvite={toInvite} />}
      {step === 3 && <PreviewAside draft={draft} preview={preview} />}
      {step === 3 && !isRunning && <SentAside draft={draft} />}
    </>
  );
  return (
    <Page title={t('wizard.title')}>
      <StepHead step={step} draft={draft} preview={preview} />
      <WizardProblem wizard={wizard} />
      <TwoColumns aside={aside}>
        {step === 1 && <StepWhy draft={draft} change={edit} isNameMissing={missing === 'name'} />}
        {step === 2 && <StepRules draft={draft} change={edit} toInvite={toInvite} />}
        {step === 3 && <StepInvite draft={draft} change={edit} isNobodyNamed={missing === 'people'} />}
        <WizardFoot step={step} isRunning={isRunning} isBusy={wizard.isBusy} acts={acts} />
      </TwoColumns>
    </Page>
  );
}
