import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth, daysAgo } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';
import { useAnswer } from './useAnswer.ts';

/** Somebody asks me: yes and no are equally near. */
export function RequestCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { accept, decline, isBusy } = useAnswer(partnership);
  const { proposedAt, greeting } = partnership;
  const days = daysAgo(proposedAt, new Date(), timeZone);
  const since = days <= 1 ? t(days < 1 ? 'since.today' : 'since.yesterday') : dayAndMonth(proposedAt, timeZone);
  return (
    <BoardCard
      partnership={partnership}
      when={t('asksYou', { since })}
      arrows="dotted"
      {...(greeting && { text: t('quote', { text: greeting }) })}
    >
      <Button disabledFocusable={isBusy} onClick={accept}>
        {t('accept')}
      </Button>
      <Button appearance="subtle" disabledFocusable={isBusy} onClick={decline}>
        {t('notThisTime')}
      </Button>
    </BoardCard>
  );
}
