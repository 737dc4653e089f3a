import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { dayAndMonth, daysAgo } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { BoardCard } from './BoardCard.tsx';
import { useAnswer } from './useAnswer.ts';

/** Somebody asks me, or a round has put us together: yes and no are equally near. */
export function RequestCard({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const { timeZone } = useMe();
  const { accept, decline, isBusy } = useAnswer(partnership);
  const { proposedAt, answerBy, greeting, round, isOneOff } = partnership;
  const days = daysAgo(proposedAt, new Date(), timeZone);
  const since = days <= 1 ? t(days < 1 ? 'since.today' : 'since.yesterday') : dayAndMonth(proposedAt, timeZone);
  return (
    <BoardCard
      partnership={partnership}
      when={
        round
          ? t('round.openUntilDay', { day: dayAndMonth(answerBy, timeZone) })
          : t(isOneOff ? 'oneOff.asksYou' : 'asksYou', { since })
      }
      arrows="dotted"
      {...(greeting && { text: t('quote', { ns: 'pairs', text: greeting }) })}
    >
      <Button disabledFocusable={isBusy} onClick={accept}>
        {t(round ? 'round.start' : 'accept')}
      </Button>
      <Button appearance="subtle" disabledFocusable={isBusy} onClick={decline}>
        {t(round ? 'round.notForMe' : 'notThisTime')}
      </Button>
    </BoardCard>
  );
}
