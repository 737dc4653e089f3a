import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { Circle } from './Circle.tsx';

/** Never a blank list: what a programme is, and one way to begin. */
export function NoProgrammeYet({ mayCreate }: { mayCreate: boolean }) {
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  return (
    <Page title={t('pageTitle')}>
      <EmptyState
        picture={<Circle faces={[]} pairs={[]} size={200} />}
        title={t('empty.title')}
        text={t(mayCreate ? 'empty.text' : 'empty.textNotYet')}
        actions={
          <Button appearance="primary" size="large" onClick={() => go(mayCreate ? '/programmes/new' : '/')}>
            {t(mayCreate ? 'list.new' : 'empty.find')}
          </Button>
        }
      />
    </Page>
  );
}
