import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';

export function NotFound() {
  const { t } = useTranslation('common');
  const [, go] = useLocation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.title')}
        text={t('notFound.text')}
        actions={
          <Button appearance="primary" onClick={() => go('/find')}>
            {t('notFound.action')}
          </Button>
        }
      />
    </Page>
  );
}
