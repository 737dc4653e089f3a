import { useState, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HelpersView } from '../../../../api/contracts/oneOffs.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { api } from '../../lib/apiClient.ts';
import { usePartnerships } from '../../lib/usePartnerships.ts';
import { HelperCard } from './HelperCard.tsx';
import { helpersTitle } from './helpersTitle.ts';
import { NobodyHelps } from './NobodyHelps.tsx';
import { openRequestTo } from './openRequestTo.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

type Props = { skillId: string; personId: string | null; picker: ReactNode };

/** Up to six who can help with this, the one to ask first at the top; nobody is told of the search. */
export function Helpers({ skillId, personId, picker }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const [openId, setOpenId] = useState(personId);
  const partnerships = usePartnerships();
  const view = useSuspenseQuery({
    queryKey: ['helpers', skillId],
    queryFn: () => api.get<HelpersView>(`/api/one-offs/helpers?${new URLSearchParams({ skillId })}`),
    staleTime: 0,
  }).data;
  const { skillName, helpers } = view;
  if (helpers.length === 0) return <NobodyHelps skillName={skillName} picker={picker} />;
  const title = helpersTitle(t, view);
  return (
    <Page title={title}>
      <div>
        <PageTitle>{title}</PageTitle>
        <PageLead>{t('listLead')}</PageLead>
      </div>
      <ul className={styles.list}>
        {helpers.map((helper, at) => (
          <HelperCard
            key={helper.person.id}
            helper={helper}
            skill={{ skillId, skillName }}
            asked={openRequestTo(helper.person.id, partnerships)}
            isFirst={at === 0 && openId === null}
            isOpen={openId === helper.person.id}
            open={(isOpen) => setOpenId(isOpen ? helper.person.id : null)}
          />
        ))}
      </ul>
      {picker}
    </Page>
  );
}
