import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../lib/errorSentence.ts';
import type { useWizard } from './useWizard.ts';

/** What did not work; where two changed the same programme, the writer chooses whose words stay. */
export function WizardProblem({ wizard }: { wizard: ReturnType<typeof useWizard> }) {
  const { t } = useTranslation('programmes');
  if (!wizard.error || wizard.isBusy) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{wizard.isStale ? t('wizard.stale') : errorSentence(wizard.error)}</MessageBarBody>
      {wizard.isStale && (
        <MessageBarActions>
          <Button onClick={() => void wizard.takeTheirs()}>{t('wizard.takeTheirs')}</Button>
          <Button onClick={() => void wizard.keepMine()}>{t('wizard.keepMine')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
