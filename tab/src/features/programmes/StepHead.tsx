import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammePreview } from '../../../../api/contracts/programmes.ts';
import { PageLead, PageTitle } from '../../components/Page.tsx';
import type { Draft } from './draft.ts';
import { stepTitle } from './stepTitle.ts';
import type { Step } from './useWizardStep.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  step: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

type Props = { step: Step; draft: Draft; preview: ProgrammePreview | undefined };

/** Which step of which programme, and what is true of it as it stands. */
export function StepHead({ step, draft, preview }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const name = draft.name.trim();
  const texts = { 1: 'why.text', 2: 'rules.text', 3: 'invite.text' } as const;
  return (
    <header className={styles.head}>
      <p className={styles.step}>{t(name && step > 1 ? 'wizard.ofNamed' : 'wizard.of', { step, name })}</p>
      <PageTitle>{stepTitle(t, step, draft, preview?.people)}</PageTitle>
      <PageLead>{t(texts[step])}</PageLead>
    </header>
  );
}
