import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';

/** Who came here without being an administrator learns what happens here, and where their own part of it is. */
export function NotForYou() {
  const { t } = useTranslation('imports');
  const [, navigate] = useLocation();
  return (
    <Page title={t('notForYou.title')}>
      <EmptyState
        title={t('notForYou.title')}
        text={t('notForYou.text')}
        actions={
          <Button appearance="primary" onClick={() => navigate('/profile')}>
            {t('notForYou.action')}
          </Button>
        }
      />
    </Page>
  );
}
