import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { errorSentence } from '../lib/errorSentence.ts';
import { ApiError } from '../lib/apiError.ts';
import { EmptyState } from './EmptyState.tsx';

type Props = { error: unknown; title?: string; retry?: () => void };

/** What happened, what is safe, what to do. */
export function ErrorState({ error, title, retry }: Props) {
  const { t } = useTranslation('common');
  const [, go] = useLocation();
  // What is not there, or not for this person, will not be there the next time either.
  const isFinal = error instanceof ApiError && (error.code === 'not_found' || error.code === 'forbidden');
  const reference = error instanceof ApiError && !isFinal ? error.reference : undefined;
  return (
    <div role="alert">
      <EmptyState
        title={title ?? t('error.title')}
        text={errorSentence(error)}
        hint={reference && t('error.reference', { reference })}
        actions={
          isFinal ? (
            <Button appearance="primary" onClick={() => go('/')}>
              {t('notFound.action')}
            </Button>
          ) : (
            retry && (
              <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={retry}>
                {t('error.retry')}
              </Button>
            )
          )
        }
      />
    </div>
  );
}
