import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Pair } from '../../components/Pair.tsx';
import { askPage } from '../../lib/askPage.ts';
import { useMe } from '../../lib/useMe.ts';
import { FilterMenu } from './FilterMenu.tsx';
import type { PartnerFilter } from './usePartners.ts';

type Props = { filter: PartnerFilter; onFilter: (filter: PartnerFilter) => void };

/** A filter that leaves nobody: widened in one tap. */
export function NobodyFits({ filter, onFilter }: Props) {
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  const { person } = useMe();
  return (
    <EmptyState
      picture={<Pair person={null} me={person} shape="header" state="dotted" />}
      title={t('nobody.title')}
      text={t('nobody.filtered')}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => onFilter({})}>
            {t('nobody.widen')}
          </Button>
          <Button size="large" onClick={() => go(askPage(filter.skillId ? { skill: filter.skillId } : {}))}>
            {t('common:askShort')}
          </Button>
          <FilterMenu filter={filter} onFilter={onFilter} />
        </>
      }
    />
  );
}
