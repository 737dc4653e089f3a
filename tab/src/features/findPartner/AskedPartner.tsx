import { useEffect } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { api } from '../../lib/apiClient.ts';
import { fullDay } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { AlsoFits } from './AlsoFits.tsx';
import { askedMeanwhile } from './askedMeanwhile.ts';
import { Stage } from './Stage.tsx';
import { StageSurface } from './StageSurface.tsx';
import { WhatHappensNow } from './WhatHappensNow.tsx';

type Props = {
  asked: PartnershipView;
  others: PartnerSuggestion[];
  fitting: number;
  show: (personId: string) => void;
  onTakenBack: () => void;
};

/** The request is out: what happens now, how to take it back, and who else fits. */
export function AskedPartner({ asked, others, fitting, show, onTakenBack }: Props) {
  const { t } = useTranslation('findPartner');
  const { person: me, timeZone } = useMe();
  const queries = useQueryClient();
  const name = asked.person.givenName;
  const takeBack = useMutation({
    mutationFn: () => api.post<PartnershipView>(`/api/partnerships/${asked.id}/withdraw`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['partnerships'] });
      void queries.invalidateQueries({ queryKey: ['partners'] });
      onTakenBack();
    },
  });
  useEffect(() => askedMeanwhile(queries, asked.person.id), [queries, asked.person.id]);
  useEffect(() => {
    // The dialog has closed: the keyboard and readers go on at the new sentence.
    const title = document.querySelector<HTMLElement>('[data-page-title]');
    const timer = setTimeout(() => title?.focus({ preventScroll: true }));
    window.scrollTo(0, 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page title={t('asked.title', { name })}>
      <div aria-live="polite">
        <PageTitle>{t('asked.title', { name })}</PageTitle>
        <PageLead>
          {t(asked.isWaitingForInstall ? 'asked.leadNotHere' : 'asked.lead', {
            name,
            day: fullDay(asked.answerBy, timeZone),
          })}
        </PageLead>
      </div>
      <StageSurface person={asked.person} comes={null}>
        <Stage {...asked} me={me} state="dotted">
          <WhatHappensNow
            asked={asked}
            isTakingBack={takeBack.isPending}
            error={takeBack.error}
            takeBack={() => takeBack.mutate()}
          />
        </Stage>
      </StageSurface>
      {others.length > 0 && (
        <AlsoFits title={t('roomForMore')} others={others} beside={0} fitting={fitting} show={show} />
      )}
    </Page>
  );
}
