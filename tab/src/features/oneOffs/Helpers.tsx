import { useState, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Helper, HelpersView } from '../../../../api/contracts/oneOffs.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { api } from '../../lib/apiClient.ts';
import { usePartnerships } from '../../lib/usePartnerships.ts';
import { AskedLink } from './AskedLink.tsx';
import { HelperCard } from './HelperCard.tsx';
import { helpersTitle } from './helpersTitle.ts';
import { NobodyHelps } from './NobodyHelps.tsx';
import { openRequests } from './openRequests.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  words: { flex: '2 1 320px', minWidth: 0 },
  picker: { flex: '1 1 240px', maxWidth: '420px' },
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
  const requests = openRequests(skillId, usePartnerships());
  const view = useSuspenseQuery({
    queryKey: ['helpers', skillId, personId],
    queryFn: () => {
      const asked = new URLSearchParams({ skillId, ...(personId && { personId }) });
      return api.get<HelpersView>(`/api/one-offs/helpers?${asked}`);
    },
    staleTime: 0,
  }).data;
  const { skillName, helpers } = view;
  if (helpers.length === 0) return <NobodyHelps skillName={skillName} picker={picker} />;
  const requestTo = (helper: Helper) => requests.find(({ person }) => person.id === helper.person.id);
  const toAsk = helpers.filter((helper) => !requestTo(helper));
  const isAsking = toAsk.some(({ person }) => person.id === openId);
  const elsewhere = requests.filter(({ person }) => helpers.every((helper) => helper.person.id !== person.id));
  const title = helpersTitle(t, view);
  return (
    <Page title={title}>
      <div className={styles.head}>
        <div className={styles.words}>
          <PageTitle>{title}</PageTitle>
          <PageLead>{t('listLead')}</PageLead>
        </div>
        <div className={styles.picker}>{picker}</div>
      </div>
      {elsewhere.map((asked) => (
        <AskedLink key={asked.id} asked={asked} />
      ))}
      <ul className={styles.list}>
        {helpers.map((helper) => (
          <HelperCard
            key={helper.person.id}
            helper={helper}
            skill={{ skillId, skillName }}
            asked={requestTo(helper)}
            isFirst={helper === toAsk[0] && !isAsking}
            isOpen={openId === helper.person.id}
            open={(isOpen) => setOpenId(isOpen ? helper.person.id : null)}
          />
        ))}
      </ul>
    </Page>
  );
}
