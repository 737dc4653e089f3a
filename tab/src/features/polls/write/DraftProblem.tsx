import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { onlineManager } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import type { useDraft } from './useDraft.ts';

/** What could not be saved; where two wrote the same poll, the writer chooses whose words stay. */
export function DraftProblem({ writing }: { writing: ReturnType<typeof useDraft> }) {
  const { t } = useTranslation('polls');
  const { problem, isChangedElsewhere, state } = writing;
  // Without a connection the bar above says so, and what is written waits.
  if (!problem || state === 'saving' || !onlineManager.isOnline()) return null;
  const saying = (act: Promise<void>) => void act.catch((error: unknown) => tell({ text: errorSentence(error) }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{isChangedElsewhere ? t('write.changed') : errorSentence(problem)}</MessageBarBody>
      {isChangedElsewhere && (
        <MessageBarActions>
          <Button onClick={() => saying(writing.takeTheirs())}>{t('write.takeTheirs')}</Button>
          <Button onClick={() => saying(writing.keepMine())}>{t('write.keepMine')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
