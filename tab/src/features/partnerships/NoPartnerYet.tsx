import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FindPartnersView } from '../../../../api/contracts/matching.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Pair } from '../../components/Pair.tsx';
import { api } from '../../lib/apiClient.ts';
import { useMe } from '../../lib/useMe.ts';

/** Never a blank board: how many fit, and one way to begin. */
export function NoPartnerYet() {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  const { person, isConfirmed } = useMe();
  const fitting = useQuery({
    queryKey: ['partners', 'count'],
    queryFn: () => api.get<FindPartnersView>('/api/partners?limit=1'),
    enabled: isConfirmed,
  }).data?.fitting;
  return (
    <EmptyState
      picture={<Pair person={null} me={person} shape="header" state="dotted" />}
      title={t('empty.title')}
      text={fitting ? t('empty.text', { count: fitting }) : t('empty.textUnknown')}
      actions={
        <Button appearance="primary" size="large" onClick={() => go('/find')}>
          {t('empty.action')}
        </Button>
      }
    />
  );
}
