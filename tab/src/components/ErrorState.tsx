import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../lib/errorSentence.ts';
import { ApiError } from '../lib/apiError.ts';
import { EmptyState } from './EmptyState.tsx';

type Props = { error: unknown; title?: string; retry?: () => void };

/** What happened, what is safe, what to do. */
export function ErrorState({ error, title, retry }: Props) {
  const { t } = useTranslation('common');
  const reference = error instanceof ApiError ? error.reference : undefined;
  return (
    <div role="alert">
      <EmptyState
        title={title ?? t('error.title')}
        text={errorSentence(error)}
        hint={reference && t('error.reference', { reference })}
        actions={
          retry && (
            <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={retry}>
              {t('error.retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
