import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { applyImport, startOver, tryImport, type ImportState } from './importRun.ts';

/** Cut off on the way. A dry run changed nothing; an import keeps what it had written, and may be sent again. */
export function FailedStep({ run }: { run: Extract<ImportState, { step: 'failed' }> }) {
  const { t } = useTranslation('imports');
  const { job, mode, error } = run;
  if (mode === 'dry-run') {
    const title = t('failed.title', { file: job.file.name });
    return (
      <Page title={title}>
        <ErrorState title={title} error={error} retry={() => void tryImport(job)} />
      </Page>
    );
  }
  return (
    <Page title={t('failed.applyTitle')}>
      <div role="alert">
        <EmptyState
          title={t('failed.applyTitle')}
          text={t('failed.applyText')}
          actions={
            <>
              <Button appearance="primary" onClick={() => void applyImport(job, null)}>
                {t('failed.retry')}
              </Button>
              <Button appearance="subtle" onClick={startOver}>
                {t('report.another')}
              </Button>
            </>
          }
        />
      </div>
    </Page>
  );
}
